import { isDeepStrictEqual } from 'node:util';

import { RandomJson } from '../test/random-json.js';
import { parseJsonBytes } from './parse-json-bytes.js';
import { StringSplitter } from './string-splitter.js';

const runs = process.env.IMAGEWIRE_LONG === '1' ? 1_000_000 : 4000;
const seed = Number(process.env.IMAGEWIRE_SEED ?? Date.now() % 2 ** 31);
const base64 = Buffer.alloc(60_000, 'a picture').toString('base64');

const ordinarily = (text: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return undefined;
  }
};

const expectLikeJsonParse = (text: string, long?: number): void => {
  const expected = ordinarily(Buffer.from(text));
  const value = parseJsonBytes(Buffer.from(text), long);
  expect([value, JSON.stringify(value)]).toEqual([expected, JSON.stringify(expected)]);
};

it.each([
  ['a picture', `{"created":1,"data":[{"b64_json":"${base64}"}]}`],
  ['several, and spaces', `{ "data" : [ {"b64_json" :\n"${base64}"} , {"b64_json": "${base64}" } ] }`],
  ['a data URL', `{"url":"data:image/png;base64,${base64}"}`],
  ['a picture for a name', `{"${base64}":"${base64}"}`],
  ['a name that comes twice', `{"b64_json":"${base64}","b64_json":"${base64}x","b64_json":1}`],
  ['a picture under __proto__', `{"__proto__":"${base64}"}`],
  ['escaped slashes', `{"b64_json":"${base64.replaceAll('p', '\\/')}"}`],
  ['a text that holds b64_json', `{"prompt":"{\\"b64_json\\":\\"${base64}\\"}"}`],
  ['a line break in a picture', `{"b64_json":"${base64}\n"}`],
  ['a digit too many, and a control character', `{"b64_json":"${base64}AAAA\u0001"}`],
  ['no end', `{"b64_json":"${base64}`],
  ['two values', `{"b64_json":"${base64}"}"${base64}"`],
  ['a list', `["${base64}"]`],
  ['nothing but a picture', `"${base64}"`],
])('reads %s as JSON.parse does', (_, text) => {
  expectLikeJsonParse(text);
});

it(`reads ${runs} random texts as JSON.parse does, keys in their order (seed ${seed})`, () => {
  const random = new RandomJson(seed);
  for (let run = 0; run < runs; run += 1) {
    const text = random.text();
    const expected = ordinarily(text);
    const value = parseJsonBytes(text, 8);
    if (!isDeepStrictEqual(value, expected) || JSON.stringify(value) !== JSON.stringify(expected))
      throw new Error(`run ${run} of seed ${seed} differs: ${text.toString()}`);
  }
}, 600_000);

it(`cuts ${runs} random texts only within their strings, wherever they are cut into chunks (seed ${seed})`, () => {
  const random = new RandomJson(seed);
  for (let run = 0; run < runs; run += 1) {
    const text = random.text();
    const splitter = new StringSplitter(8);
    const pieces = random.chunksOf(text).flatMap((chunk) => [...splitter.push(chunk)]);
    const around = Buffer.concat(pieces.map(({ bytes, inside }) => (inside ? Buffer.alloc(0) : bytes)));
    const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
    // What is left of a text that is JSON is JSON again, its strings shorter.
    const isSound = ordinarily(text) === undefined || ordinarily(around) !== undefined;
    if (!whole.equals(text) || !isSound) throw new Error(`run ${run} of seed ${seed}: ${text.toString()}`);
  }
}, 600_000);
