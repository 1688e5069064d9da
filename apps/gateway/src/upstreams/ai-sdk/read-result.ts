import type { ImageModelV4Result, SharedV4Warning } from '@ai-sdk/provider';
import { OpenAIGenerateImageResponse, type PlainObject, readModel } from '@imagewire/models';
import { imageTypeOf } from '@imagewire/transport';

import type { ImageJob } from '../../routing/image-job.js';
import { unstreamedWarnings } from '../partial-images.js';
import type { UpstreamAnswer } from '../upstream.js';
import { UpstreamFailure } from '../upstream-failure.js';

/** The result of an AI SDK model as OpenAI's answer; its warnings become ours. Throws an UpstreamFailure for one without a picture. */
export function readResult(job: ImageJob, result: ImageModelV4Result, name: string): UpstreamAnswer {
  const { images, response, warnings, usage } = result;
  if (images.length === 0) throw noPicture(result, name);
  const pictures = images.map((image) =>
    Buffer.from(image as string, typeof image === 'string' ? 'base64' : undefined),
  );
  const type = pictures[0] && imageTypeOf(pictures[0]);
  const counted = usageFrom(job, usage);
  const plain = {
    created: Math.floor(response.timestamp.getTime() / 1000),
    data: pictures.map((bytes, index) => ({ b64_json: bytes.toString('base64'), ...revised(result, index) })),
    ...(type && { output_format: type.replace('image/', '') }),
    ...(counted && { usage: counted }),
  };
  return {
    response: readModel(OpenAIGenerateImageResponse, plain).value,
    warnings: [...unstreamedWarnings(job), ...warnings.map(sentence), ...unsafe(result)],
  };
}

/** Packages say of a result that was held back for what it shows that it is not to be tried again. */
function noPicture(
  { isRetryable, providerMetadata = {} }: ImageModelV4Result,
  name: string,
): UpstreamFailure {
  const isContentRefusal = isRetryable === false;
  const { finishReason } = membersOf(Object.values(providerMetadata)[0]);
  const reason = typeof finishReason === 'string' ? ` (${finishReason})` : '';
  return new UpstreamFailure(`${name}: the answer has no picture${reason}`, {
    failure: isContentRefusal ? 'refused' : 'unknown',
    isContentRefusal,
  });
}

/** The tokens as OpenAI counts them. Of an edit nobody says which of them are text and which pictures: then there is no count. */
function usageFrom(job: ImageJob, usage: ImageModelV4Result['usage']): PlainObject | undefined {
  const { inputTokens, outputTokens, totalTokens } = usage ?? {};
  if (inputTokens === undefined || outputTokens === undefined || job.operation !== 'generate')
    return undefined;
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    total_tokens: totalTokens ?? inputTokens + outputTokens,
    input_tokens_details: { text_tokens: inputTokens, image_tokens: 0 },
  };
}

/** How a provider rewrote the prompt, where it says so. */
function revised(result: ImageModelV4Result, index: number): PlainObject {
  const { revisedPrompt } = remarksOn(result, index);
  return typeof revisedPrompt === 'string' ? { revised_prompt: revisedPrompt } : {};
}

/** A sentence for each picture that its provider marks; some of them send a black one in its place. */
const unsafe = (result: ImageModelV4Result): string[] =>
  [...result.images.keys()]
    .filter((index) => remarksOn(result, index).nsfw === true)
    .map((index) => `data.${index}: its provider marks it as not safe for work`);

/** What a provider remarks on one picture. */
function remarksOn({ providerMetadata = {} }: ImageModelV4Result, index: number): PlainObject {
  const [metadata] = Object.values(providerMetadata);
  return membersOf(metadata?.images[index]);
}

const membersOf = (value: unknown): PlainObject =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function sentence(warning: SharedV4Warning): string {
  switch (warning.type) {
    case 'other':
      return warning.message;
    case 'deprecated':
      return `${warning.setting}: ${warning.message}`;
    default:
      return `${warning.feature}: ${warning.details ?? warning.type}`;
  }
}
