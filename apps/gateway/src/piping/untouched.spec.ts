import { AnswerFrame } from './answer-frame.js';
import { Untouched } from './untouched.js';

const body = Buffer.from(JSON.stringify({ data: [{ b64_json: 'iVBORw0K'.repeat(20_000) }], size: 'auto' }));
const cut = [body.subarray(0, 60_000), body.subarray(60_000, 120_000), body.subarray(120_000)];

/** The lengths of what is given with each chunk, and at the end. */
function givenOf(form: Untouched, chunks: readonly Buffer[]): { with: number[][]; end: number } {
  const frame = new AnswerFrame();
  const given = chunks.map((chunk) => form.next(chunk, frame.push(chunk)).map((bytes) => bytes.length));
  return { with: given, end: form.end().length };
}

it('gives a chunk within a picture at once, and every other with the next', () => {
  const given = { with: [[], [60_000, 60_000], []], end: body.length - 120_000 };
  expect(givenOf(new Untouched(), cut)).toEqual(given);
  expect(givenOf(new Untouched(body.length), cut)).toEqual(given);
});

it('keeps back what makes a body as long as it was said to be, though it ends within a picture', () => {
  expect(givenOf(new Untouched(120_000), cut.slice(0, 2))).toEqual({ with: [[], [60_000]], end: 60_000 });
});
