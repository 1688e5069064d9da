import type { ImageModelV4Result, SharedV4Warning } from '@ai-sdk/provider';
import { OpenAIGenerateImageResponse, type PlainObject, readModel } from '@imagewire/models';
import { imageTypeOf } from '@imagewire/transport';

import type { ImageJob } from '../../routing/image-job.js';
import type { UpstreamAnswer } from '../upstream.js';

/** The result of an AI SDK model as OpenAI's answer; its warnings become ours. */
export function readResult(job: ImageJob, result: ImageModelV4Result): UpstreamAnswer {
  const { images, response, warnings, usage } = result;
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
  return { response: readModel(OpenAIGenerateImageResponse, plain).value, warnings: warnings.map(sentence) };
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
function revised({ providerMetadata = {} }: ImageModelV4Result, index: number): PlainObject {
  const [metadata] = Object.values(providerMetadata);
  const image = metadata?.images[index];
  const prompt =
    typeof image === 'object' && image !== null && 'revisedPrompt' in image && image.revisedPrompt;
  return typeof prompt === 'string' ? { revised_prompt: prompt } : {};
}

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
