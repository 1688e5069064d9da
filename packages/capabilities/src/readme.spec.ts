import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { knownModels, type ModelCapabilities, type Price } from './index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

const yes = (value: unknown): string => (value ? 'yes' : 'no');

function sizesOf({ sizes }: ModelCapabilities): string {
  if (sizes.kind === 'listed') return sizes.values.join(', ');
  return `auto, or multiples of ${sizes.multipleOf} up to ${sizes.maxEdge}, at most ${sizes.maxRatio}:1, ${sizes.pixels.join(' to ')} pixels`;
}

function picturesOf({ inputImages }: ModelCapabilities): string {
  if (!inputImages) return 'none';
  const types = inputImages.mediaTypes.map((type) => type.replace('image/', '')).join(', ');
  const size = `below ${inputImages.bytesBelow / 1024 / 1024} MiB`;
  return `${inputImages.max}${inputImages.square ? ' square' : ''} ${types} ${size}`;
}

function accepts(model: ModelCapabilities): string {
  const { id, operations, promptLimit, ranges, choices, streams } = model;
  return `| ${[
    `\`${id}\``,
    operations.join(', '),
    promptLimit,
    ranges.n?.at(1),
    sizesOf(model),
    choices.quality?.join(', '),
    picturesOf(model),
    yes(streams),
    choices.response_format?.join(', ') ?? 'refused',
  ].join(' | ')} |`;
}

function priceOf(price: Price | undefined): string {
  const tokens = price?.perMillionTokens;
  if (tokens)
    return `$${tokens.textInput} text in, $${tokens.imageInput} image in, $${tokens.imageOutput} image out a million tokens`;
  const images = Object.values(price?.perImage ?? {}).flatMap((bySize) => Object.values(bySize));
  return `$${Math.min(...images)} to $${Math.max(...images)} an image`;
}

function costs({ id, snapshots, tokens, price, retiresOn }: ModelCapabilities): string {
  const output = tokens
    ? { table: 'by size and quality', area: 'by a formula' }[tokens.output.kind]
    : 'no usage';
  const input = tokens ? (tokens.inputImages === 'unknown' ? 'unknown' : 'by tiles') : 'no usage';
  const names = snapshots.map((snapshot) => `\`${snapshot}\``).join(', ') || '-';
  return `| ${[`\`${id}\``, names, output, input, priceOf(price), retiresOn ?? 'not announced'].join(' | ')} |`;
}

/** Tables are compared without Prettier's padding. */
const unpadded = readme.replaceAll(/ +/g, ' ');

describe('the README', () => {
  it.each(knownModels)('says what $id accepts', (model) => {
    expect(unpadded).toContain(accepts(model));
  });

  it.each(knownModels)('says what $id costs', (model) => {
    expect(unpadded).toContain(costs(model));
  });

  it.each(knownModels.flatMap(({ notes }) => notes))('says that %s', (note) => {
    expect(unpadded).toContain(note);
  });
});
