import { getMetadataStorage } from 'class-validator';

import {
  isFormClass,
  type ModelClass,
  OpenAIEditImageRequest,
  OpenAIGenerateImageResponse,
  OpenAIImage,
  readModel,
} from '../index.js';
import { fieldFacts } from './field-registry.js';

/** A class with the rules of another, which it does not extend: what Nest's mapped types make. */
function copyOf(modelClass: ModelClass): ModelClass {
  class Copy {
    data?: unknown;
  }
  const storage = getMetadataStorage();
  for (const rule of storage.getTargetValidationMetadatas(modelClass, '', false, false))
    storage.addValidationMetadata(Object.assign({}, rule, { target: Copy }));
  return Copy;
}

describe('fieldFacts', () => {
  it('knows what a field holds in a class that has its rules by a copy', () => {
    const copy = copyOf(OpenAIGenerateImageResponse);
    expect(fieldFacts(copy).get('data')?.nested?.variants()).toEqual([OpenAIImage]);
    const { value, issues } = readModel(copy, { created: 1, data: [{ url: 7 }] });
    expect((value as OpenAIGenerateImageResponse).data?.[0]).toBeInstanceOf(OpenAIImage);
    expect(issues.map(({ path }) => path)).toEqual(['data.0.url']);
  });

  it('knows pictures in a class that has its rules by a copy', () => {
    expect(isFormClass(copyOf(OpenAIEditImageRequest))).toBe(true);
  });
});
