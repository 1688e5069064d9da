import { ModelValidationError, OpenAIGenerateImageRequest, parseModel } from './index.js';

/** The error of a body with these members and no prompt. */
function errorOf(members: object): ModelValidationError {
  try {
    parseModel(OpenAIGenerateImageRequest, members);
  } catch (error) {
    if (error instanceof ModelValidationError) return error;
  }
  throw new Error('was accepted');
}

describe('ModelValidationError', () => {
  it('says of a few issues all that they say', () => {
    expect(errorOf({ sise: 1 }).message).toBe(
      'OpenAIGenerateImageRequest is not valid: sise is not a known field; remove it; prompt is required',
    );
  });

  it('holds every issue and names ten', () => {
    const { issues, message } = errorOf(
      Object.fromEntries('a b c d e f g h i j k l m'.split(' ').map((name) => [name, 1])),
    );
    expect(issues).toHaveLength(14);
    expect(message).toContain('; j is not a known field; remove it; and 4 more');
    expect(message).not.toContain('k is not');
  });

  it('cuts the name of a member that is a whole picture', () => {
    const name = 'iVBORw0KGgo'.repeat(100_000);
    const { issues, message } = errorOf({ prompt: 'a cat', [name]: '' });
    expect(issues.map(({ path }) => path)).toEqual([name]);
    expect(message).toBe(
      `OpenAIGenerateImageRequest is not valid: ${name.slice(0, 100)}... is not a known field; remove it`,
    );
  });
});
