import { OrqProxyGenerateImageRequest, RequestOptionsError } from '@imagewire/models';

import { checkExtraBody } from './check-extra-body.js';

const problem = (extraBody: unknown): string => {
  try {
    checkExtraBody(extraBody);
  } catch (error) {
    if (error instanceof RequestOptionsError) return `${error.option}: ${error.message}`;
    throw error;
  }
  return 'none';
};

const itself: Record<string, unknown> = {};
itself.again = itself;

describe('an extra body', () => {
  it.each([
    [{ x: NaN }, 'extraBody.x', 'NaN'],
    [{ x: { y: Infinity } }, 'extraBody.x.y', 'Infinity'],
    [{ x: [1, { y: -Infinity }] }, 'extraBody.x.1.y', '-Infinity'],
  ])('is refused by the place of a number that JSON cannot hold: %j', (extraBody, option, number) => {
    const cure = 'which JSON cannot hold: leave it out, or give null';
    expect(problem(extraBody)).toBe(`${option}: ${option} must be a finite number, not ${number}, ${cure}`);
  });

  it('is refused where the runtime could not write it', () => {
    expect(problem({ x: [1n] })).toBe(
      'extraBody.x.0: extraBody.x.0 must be a value that JSON can hold, not of type bigint: give a text',
    );
    expect(problem(itself)).toBe(
      'extraBody.again: extraBody.again must nest no deeper than 100 levels, and not hold itself',
    );
  });

  it.each([
    [new Set([1]), 'not a Set: give a list, an object or a text'],
    [new Map([['y', 1]]), 'not a Map: give a list, an object or a text'],
    [Promise.resolve(1), 'not a Promise: give a list, an object or a text'],
    [() => 1, 'not of type function: leave it out'],
    [Symbol('y'), 'not of type symbol: leave it out'],
  ])('is refused where JSON would leave out what it holds: %p', (value, words) => {
    expect(problem({ x: [value] })).toBe(
      `extraBody.x.0: extraBody.x.0 must be a value that JSON can hold, ${words}`,
    );
  });

  it('is judged by what JSON writes of it', () => {
    const written = (value: unknown) => ({ cache: new Map(), toJSON: () => value });
    expect(problem({ x: written({ y: 1 }) })).toBe('none');
    expect(problem({ x: written({ y: NaN }) })).toContain('extraBody.x.y must be a finite number');
  });

  it.each([['a text'], [[1]], [new Map([['x', 1]])], [7]])('is an object: not %p', (extraBody) => {
    expect(problem(extraBody)).toBe(
      'extraBody: extraBody must be an object of names and values, as in { seed: 7 }',
    );
  });

  it.each([
    [undefined],
    [null],
    [{ a: [1, 0.5, 'NaN', null, true], b: { c: [] }, d: undefined }],
    [{ mask: new Uint8Array(2), masks: [new Blob([])] }],
    [{ at: new Date(0), from: new URL('http://a.example'), nothing: new OrqProxyGenerateImageRequest() }],
  ])('may hold anything else: %p', (extraBody) => {
    expect(problem(extraBody)).toBe('none');
  });
});
