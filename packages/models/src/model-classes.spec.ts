import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

import { issuesOf } from '../test/issues-of.js';
import { sourceClasses } from '../test/source-classes.js';
import * as index from './index.js';
import { type ModelClass, modelClasses, readModel } from './index.js';
import type { PlainObject } from './model-class.js';
import { fieldFacts } from './rules/field-registry.js';

// What the vendors' own documents and SDKs say of each class, in their order, a class that extends another with its own fields
// first: `?` may be absent, `|null` may be null.
const vendorFields: Record<string, string> = {
  OpenAIGenerateImageRequest:
    'prompt model?|null n?|null quality?|null response_format?|null output_format?|null output_compression?|null ' +
    'stream?|null partial_images?|null size?|null moderation?|null background?|null style?|null user?',
  OpenAIGenerateImageResponse: 'created data? background? output_format? size? quality? usage?',
  OpenAIImage: 'b64_json? url? revised_prompt?',
  OpenAIUsage: 'input_tokens total_tokens output_tokens output_tokens_details? input_tokens_details',
  OpenAITokensDetails: 'text_tokens image_tokens',
  OpenAIEditImageRequest:
    'image prompt mask? background?|null model?|null n?|null size?|null response_format?|null output_format?|null ' +
    'output_compression?|null user? input_fidelity?|null stream?|null partial_images?|null quality?|null',
  OpenAIEditImageJsonRequest:
    'model?|null images mask? prompt n?|null quality?|null input_fidelity?|null size?|null user? output_format?|null ' +
    'output_compression?|null moderation?|null background?|null stream?|null partial_images?|null',
  OpenAIImageReference: 'image_url? file_id?',
  OpenAIEditImageResponse: 'created data? background? output_format? size? quality? usage?',
  OpenAIImageVariationRequest: 'image model?|null n?|null response_format?|null size?|null user?',
  OpenAIImageVariationResponse: 'created data? background? output_format? size? quality? usage?',
  OpenAIGenerateImagePartialEvent:
    'type b64_json created_at size quality background output_format partial_image_index',
  OpenAIGenerateImageCompletedEvent: 'type b64_json created_at size quality background output_format usage',
  OpenAIEditImagePartialEvent:
    'type b64_json created_at size quality background output_format partial_image_index',
  OpenAIEditImageCompletedEvent: 'type b64_json created_at size quality background output_format usage',
  OpenAIStreamUsage: 'total_tokens input_tokens output_tokens input_tokens_details',
  OpenAIErrorBody: 'error',
  OpenAIError: 'code|null message param|null type',

  OrqCache: 'ttl? type',
  OrqErrorBody: 'code? message',
  OrqFallback: 'model',
  OrqGeneratedImage: 'revised_prompt?|null b64_json? url?',
  OrqGenerationTokensDetails: 'image_tokens? text_tokens?',
  OrqGenerationUsage: 'input_tokens? input_tokens_details output_tokens? total_tokens?',
  OrqImage: 'b64_json? url?',
  OrqTokensDetails: 'text_tokens image_tokens',
  OrqUsage: 'total_tokens input_tokens output_tokens input_tokens_details',

  OrqProxyGenerateImageRequest:
    'prompt background?|null model moderation?|null n?|null output_compression?|null output_format?|null ' +
    'quality?|null response_format?|null size?|null style?|null orq?',
  OrqProxyGenerateImageResponse: 'created? data usage?',
  OrqProxyEditImageRequest: 'model image prompt n?|null size?|null response_format?|null user?',
  OrqProxyEditImageResponse: 'created output_format? size? quality? data usage?',
  OrqProxyImageVariationRequest: 'image model n?|null response_format? size? user?',
  OrqProxyImageVariationResponse: 'created output_format? size? quality? data usage?',
  OrqProxyOptions: 'name? retry? fallbacks? contact? thread? cache?',
  OrqProxyContact: 'id display_name? email? metadata? logo_url? tags?',
  OrqProxyRetry: 'count? on_codes?',
  OrqProxyThread: 'id tags?',
  OrqProxyErrorBody: 'error',
  OrqProxyErrorDetail: 'message type param|null code',

  OrqRouterGenerateImageRequest:
    'prompt background?|null model moderation?|null n?|null output_compression?|null output_format?|null ' +
    'quality?|null response_format?|null size?|null style?|null metadata? name? fallbacks? retry? cache? ' +
    'load_balancer? timeout? plugins? orq?',
  OrqRouterGenerateImageResponse: 'created data usage?',
  OrqRouterEditImageRequest:
    'model image? prompt n?|null size?|null quality?|null response_format? user? name? fallbacks? retry? cache? ' +
    'load_balancer? timeout? orq?',
  OrqRouterEditImageResponse: 'created output_format? size? quality? data usage?',
  OrqRouterImageVariationRequest:
    'image? model n?|null response_format? size? user? name? fallbacks? retry? cache? load_balancer? timeout? orq?',
  OrqRouterImageVariationResponse: 'created output_format? size? quality? data usage?',
  OrqRouterOptions: 'name? retry? fallbacks? identity? contact? cache? load_balancer? timeout?',
  OrqRouterFormOptions: 'prompt? name? retry? fallbacks? identity? contact? cache? load_balancer? timeout?',
  OrqRouterIdentity: 'id display_name? email? metadata? logo_url? tags?',
  OrqRouterLoadBalancer: 'type models',
  OrqRouterLoadBalancerModel: 'model weight?',
  OrqRouterPiiRedactionAuto: 'id on_failure? threshold? entities?',
  OrqRouterPiiRedactionDutch: 'id on_failure? threshold? language entities?',
  OrqRouterPiiRedactionEnglish: 'id on_failure? threshold? language entities?',
  OrqRouterPromptReference: 'id version',
  OrqRouterRetry: 'count? on_codes?',
  OrqRouterTimeout: 'call_timeout',
  OrqRouterErrorBody: 'error',
  OrqRouterErrorDetail: 'message type param|null code|null failures?|null',

  OrqRouterLegacyGenerateImageRequest: 'prompt model? n? quality? response_format? size? style? user?',
  OrqRouterLegacyGenerateImageResponse: 'id created choices model object',
  OrqRouterLegacyChoice: 'finish_reason?|null index message?',
  OrqRouterLegacyContentMessage: 'role content|null',
  OrqRouterLegacyUrlMessage: 'role url',
  OrqRouterLegacyToolCallsMessage: 'role tool_calls',
  OrqRouterLegacyToolCall: 'id? index? type function',
  OrqRouterLegacyFunctionCall: 'name arguments',
  OrqRouterLegacyErrorBody: 'error? code? message?',
  OrqRouterLegacyErrorDetail: 'message? type? param?|null code?|null',

  SudoGenerateImageRequest:
    'prompt model n?|null response_format?|null quality?|null size?|null style?|null background?|null ' +
    'moderation?|null output_compression?|null output_format?|null',
  SudoGenerateImageResponse:
    'background?|null created?|null output_format?|null quality?|null size?|null usage? data',
  SudoImage: 'b64_json?|null revised_prompt?|null url?|null',
  SudoUsage: 'input_tokens input_tokens_details output_tokens total_tokens',
  SudoTokensDetails: 'image_tokens text_tokens',
  SudoErrorBody: 'error',
  SudoErrorDetail: 'message type',
};

interface Field {
  name: string;
  optional: boolean;
  nullable: boolean;
}

const line = (fields: readonly Field[]): string =>
  fields
    .map(({ name, optional, nullable }) => `${name}${optional ? '?' : ''}${nullable ? '|null' : ''}`)
    .join(' ');

const models = Object.entries(modelClasses);

const ruledFields = (model: ModelClass): string[] => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(model, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
};

/** What the rules do, found by trying: which fields may be absent, and which may be null. */
function fieldsByTrial(model: ModelClass): Field[] {
  const names = ruledFields(model);
  const absent = issuesOf(model, {});
  const nulls = issuesOf(model, Object.fromEntries(names.map((name) => [name, null])));
  return names.map((name) => ({
    name,
    optional: !absent.includes(`${name} isPresent`),
    nullable: !nulls.some((issue) => issue.startsWith(`${name} `)),
  }));
}

type NestedNames = Record<string, string[]>;

const namedLists = (fields: [string, string[]][]): NestedNames =>
  Object.fromEntries(
    fields.filter(([, names]) => names.length > 0).map(([field, names]) => [field, names.sort()]),
  );

const nestedByType = (name: string): NestedNames =>
  namedLists(
    (sourceClasses.get(name) ?? []).map((field) => [
      field.name,
      field.mentions.filter((mention) => mention in modelClasses),
    ]),
  );

const nestedByRegistry = (model: ModelClass): NestedNames =>
  namedLists(
    [...fieldFacts(model)].map(([field, { nested }]) => [
      field,
      nested?.variants().map((variant) => variant.name) ?? [],
    ]),
  );

/** The smallest plain object in which every nested field of a class, and of its nested classes, is filled. */
function nestedSample(model: ModelClass): PlainObject {
  const nested = [...fieldFacts(model)].flatMap(([name, facts]) =>
    facts.nested ? [{ name, ...facts.nested }] : [],
  );
  return Object.fromEntries(
    nested.map(({ name, each, pick }) => {
      const sample = nestedSample(pick({}));
      return [name, each ? [sample, sample] : sample];
    }),
  );
}

describe('every class in a folder of a dialect', () => {
  it('is a model class, exported by its name, and has its vendor fields written down here', () => {
    const names = [...sourceClasses.keys()].sort();
    expect(Object.keys(modelClasses).sort()).toEqual(names);
    expect(Object.keys(vendorFields).sort()).toEqual(names);
    expect(index).toMatchObject(modelClasses);
  });

  it('is known by the name that it is exported by where a bundler has given it another', async () => {
    await jest.isolateModulesAsync(async () => {
      const { OpenAIImage } = await import('./openai/index.js');
      Object.defineProperty(OpenAIImage, 'name', { value: 'e' });
      const bundled = await import('./index.js');
      expect(bundled.modelClasses.OpenAIImage).toBe(OpenAIImage);
      expect(OpenAIImage).toHaveProperty('~standard');
      expect(bundled.jsonSchemas().$defs.OpenAIImage).toMatchObject({ description: expect.any(String) });
      expect(() => bundled.parseModel(OpenAIImage, [])).toThrow('OpenAIImage is not valid');
    });
  });

  it.each(models)('%s has a rule on every field', (name, model) => {
    expect(ruledFields(model)).toEqual(sourceClasses.get(name)?.map((field) => field.name));
  });

  it.each(models)('%s accepts absence and null where its vendor does', (name, model) => {
    expect(line(fieldsByTrial(model))).toBe(vendorFields[name]);
  });

  it.each(models)('%s is typed as its vendor says', (name) => {
    expect(line(sourceClasses.get(name) ?? [])).toBe(vendorFields[name]);
  });

  it.each(models)('%s nests every class that its types mention', (name, model) => {
    expect(nestedByRegistry(model)).toEqual(nestedByType(name));
  });

  it.each(models)('%s is built alike by plainToInstance and by readModel', (_, model) => {
    const sample = nestedSample(model);
    expect(plainToInstance(model, sample)).toStrictEqual(readModel(model, sample).value);
  });
});
