import {
  ModelValidationError,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  parseModel,
  readModel,
  serializeModel,
} from './index.js';

const issuesOf = (run: () => unknown): { path: string; rule: string }[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ModelValidationError) return error.issues.map(({ path, rule }) => ({ path, rule }));
    throw error;
  }
  return [];
};

describe('parseModel', () => {
  it('gives an instance that holds the members and nothing else', () => {
    const request = parseModel(OpenAIGenerateImageRequest, { prompt: 'a cat', n: null });
    expect(request).toBeInstanceOf(OpenAIGenerateImageRequest);
    expect(Object.keys(request)).toEqual(['prompt', 'n']);
  });

  it('takes undefined for absent, as JSON does', () => {
    const plain = { prompt: 'a cat', n: undefined, seed: undefined };
    expect(Object.keys(parseModel(OpenAIGenerateImageRequest, plain))).toEqual(['prompt']);
  });

  it('names every broken field once, by its topmost broken rule', () => {
    expect(
      issuesOf(() =>
        parseModel(OpenAIGenerateImageRequest, { n: '2', quality: 'ultra', user: null, wat: 1 }),
      ),
    ).toEqual(
      expect.arrayContaining([
        { path: 'prompt', rule: 'isPresent' },
        { path: 'n', rule: 'isInt' },
        { path: 'quality', rule: 'isIn' },
        { path: 'user', rule: 'isString' },
        { path: 'wat', rule: 'whitelistValidation' },
      ]),
    );
  });

  it('keeps what is newer than the class when told to', () => {
    const options = { unknownKeys: 'keep', unknownValues: 'keep' } as const;
    const request = parseModel(
      OpenAIGenerateImageRequest,
      { prompt: 'p', quality: 'ultra', seed: 1 },
      options,
    );
    expect(serializeModel(request)).toEqual({ prompt: 'p', quality: 'ultra', seed: 1 });
  });

  it('refuses null and arrays where objects belong', () => {
    for (const data of [[null], [[null]], [[]], {}, 'x']) {
      expect(issuesOf(() => parseModel(OpenAIGenerateImageResponse, { created: 1, data }))).toEqual([
        { path: 'data', rule: 'isNested' },
      ]);
    }
  });

  it('refuses keys that could pollute a prototype', () => {
    const hostile: unknown = JSON.parse('{"prompt":"p","__proto__":{"admin":true}}');
    expect(issuesOf(() => parseModel(OpenAIGenerateImageRequest, hostile))).toEqual([
      { path: '__proto__', rule: 'isSafeKey' },
    ]);
  });

  it('answers cycles and deep nesting with an error', () => {
    const cycle: Record<string, unknown> = { prompt: 'p' };
    cycle.self = cycle;
    expect(issuesOf(() => parseModel(OpenAIGenerateImageRequest, cycle))).toEqual([
      { path: 'self', rule: 'isAcyclic' },
    ]);
    const deep: unknown = JSON.parse(`{"prompt":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect(issuesOf(() => parseModel(OpenAIGenerateImageRequest, deep))[0]?.rule).toBe('maxDepth');
  });
});

describe('readModel', () => {
  it('keeps a paid answer with what is wrong beside it', () => {
    const plain = { created: null, data: [{ b64_json: 'aGk=', new_member: 1 }], background: 'auto' };
    const { value, issues } = readModel(OpenAIGenerateImageResponse, plain);
    expect(issues.map(({ path, rule }) => ({ path, rule }))).toEqual([{ path: 'created', rule: 'isInt' }]);
    expect(serializeModel(value)).toEqual(plain);
  });

  it('leaves polluting keys out and says so', () => {
    const { value, issues } = readModel(
      OpenAIGenerateImageResponse,
      JSON.parse('{"created":1,"x":{"__proto__":{"a":1},"b":2}}'),
    );
    expect(issues).toMatchObject([{ path: 'x.__proto__', rule: 'isSafeKey' }]);
    expect(serializeModel(value)).toEqual({ created: 1, x: { b: 2 } });
  });
});
