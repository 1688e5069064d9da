import { IsString } from 'class-validator';

import {
  modelClasses,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  standardSchema,
} from './index.js';
import { Required } from './rules/required.js';

const validate = (value: unknown) => standardSchema(OpenAIGenerateImageRequest)['~standard'].validate(value);

describe('~standard', () => {
  it.each(Object.entries(modelClasses))('is on %s', (_, modelClass) => {
    expect(modelClass).toHaveProperty(
      '~standard',
      expect.objectContaining({ version: 1, vendor: 'imagewire' }),
    );
  });

  it('gives an instance of what fits', () => {
    const result = validate({ prompt: 'a heron', n: null });
    expect('value' in result && result.value).toBeInstanceOf(OpenAIGenerateImageRequest);
    expect(result).toStrictEqual({
      value: Object.assign(new OpenAIGenerateImageRequest(), { prompt: 'a heron', n: null }),
    });
  });

  it('gives every issue of what does not, member by member', () => {
    const issues = [{ path: ['n'] }, { path: ['prompt'] }];
    const result = validate({ n: 'two' });
    expect(
      [...(result.issues ?? [])].sort((a, b) => String(a.path).localeCompare(String(b.path))),
    ).toMatchObject(issues);
    expect(
      standardSchema(OpenAIGenerateImageResponse)['~standard'].validate({
        created: 1,
        data: [{}, { url: 7 }],
      }),
    ).toMatchObject({ issues: [{ path: ['data', 1, 'url'] }] });
    expect(validate([])).toMatchObject({ issues: [{ path: [] }] });
  });

  it('holds a class that extends one to its own rules', () => {
    class Order extends OpenAIGenerateImageRequest {
      @Required()
      @IsString()
      customer!: string;
    }
    expect(standardSchema(Order)['~standard'].validate({ prompt: 'p' })).toMatchObject({
      issues: [{ path: ['customer'] }],
    });
  });
});
