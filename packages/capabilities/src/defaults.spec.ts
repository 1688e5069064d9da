import { isDefaultValue } from './index.js';

describe('isDefaultValue', () => {
  // What the orq proxy SDK of 2025 sends although its caller said none of it.
  it.each([
    ['n', 1],
    ['quality', 'auto'],
    ['background', 'auto'],
    ['moderation', 'auto'],
    ['output_compression', 100],
    ['output_format', 'png'],
  ])('holds for %s: %j', (parameter, value) => {
    expect(isDefaultValue(parameter, value)).toBe(true);
  });

  it.each([
    ['n', 2],
    ['n', '1'],
    ['quality', 'high'],
    ['background', 'opaque'],
    ['output_compression', 99],
    ['response_format', 'url'],
    ['response_format', 'b64_json'],
    ['input_fidelity', 'low'],
    ['prompt', ''],
    ['constructor', Object],
  ])('does not hold for %s: %j', (parameter, value) => {
    expect(isDefaultValue(parameter, value)).toBe(false);
  });
});
