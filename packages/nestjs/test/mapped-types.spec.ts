import {
  isFormClass,
  type ModelClass,
  OpenAIEditImageRequest,
  OrqRouterGenerateImageRequest,
  OrqRouterOptions,
  parseModel,
} from '@imagewire/models';
import { OmitType, PartialType, PickType } from '@nestjs/swagger';

const generate = { model: 'openai/gpt-image-1', prompt: 'a cat', orq: { retry: { count: 2 } } };

describe('A mapped type of a model class', () => {
  it.each<ModelClass<Pick<OrqRouterGenerateImageRequest, 'orq'>>>([
    OmitType(OrqRouterGenerateImageRequest, ['n']),
    PickType(OrqRouterGenerateImageRequest, ['model', 'prompt', 'orq']),
    PartialType(OrqRouterGenerateImageRequest),
  ])('holds what is nested in it to its rules: %p', (mapped) => {
    const request = parseModel(mapped, generate);
    expect(request).toEqual(generate);
    expect(request.orq).toBeInstanceOf(OrqRouterOptions);
    expect(() => parseModel(mapped, { ...generate, orq: { retry: { count: 'two' } } })).toThrow(
      'orq.retry.count',
    );
  });

  it('is read from a form where it has pictures', () => {
    expect(isFormClass(OmitType(OpenAIEditImageRequest, ['user']))).toBe(true);
    expect(isFormClass(OmitType(OpenAIEditImageRequest, ['image', 'mask']))).toBe(false);
  });
});
