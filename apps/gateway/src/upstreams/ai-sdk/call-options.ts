import type { ImageModelV4CallOptions, ImageModelV4File } from '@ai-sdk/provider';
import { isDefaultValue } from '@imagewire/capabilities';
import { type PlainObject, serializeModel } from '@imagewire/models';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { ImageJob } from '../../routing/image-job.js';
import { bytesOf, type RequestPicture } from '../../uploads/request-pictures.js';

/** What the AI SDK's image models are asked, without the signal. */
export type CallOptions = Omit<ImageModelV4CallOptions, 'abortSignal'>;

// What the gateway itself does, and what names the call.
const ours = [
  'model',
  'prompt',
  'n',
  'image',
  'images',
  'mask',
  'stream',
  'partial_images',
  'response_format',
];

/**
 * A job in the AI SDK's words. `seed` and `aspect_ratio`, which OpenAI's specification lacks, are taken too; every other field needs
 * a place in the settings' `parameters`. Throws a GatewayError for a field that has none: adapters would drop it, or throw anything.
 */
export async function callOptions(
  job: ImageJob,
  { parameters = {}, providerOptions = {} }: AiSdkSettings,
): Promise<CallOptions> {
  const { size, aspect_ratio, seed, ...others } = serializeModel(job.request);
  const options: CallOptions = {
    prompt: 'prompt' in job.request ? job.request.prompt : undefined,
    n: job.request.n ?? 1,
    size: textLike(size, 'size', SIZE) as CallOptions['size'],
    aspectRatio: textLike(aspect_ratio, 'aspect_ratio', RATIO) as CallOptions['aspectRatio'],
    seed: seedFrom(seed),
    ...(await filesOf(job)),
    providerOptions: structuredClone(providerOptions) as CallOptions['providerOptions'],
  };
  for (const [field, value] of Object.entries(others))
    if (!ours.includes(field)) place(options.providerOptions, field, value, parameters[field]);
  return options;
}

const SIZE = { pattern: /^\d+x\d+$/, example: '1024x1024' };
const RATIO = { pattern: /^\d+:\d+$/, example: '16:9' };

function textLike(value: unknown, field: string, { pattern, example }: typeof SIZE): string | undefined {
  if (value === undefined || value === null || isDefaultValue(field, value)) return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new GatewayError(
    'invalid_value',
    `${field} must be written as ${example} for this model, or be left out`,
    field,
  );
}

function seedFrom(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (Number.isSafeInteger(value)) return value as number;
  throw new GatewayError('invalid_value', 'seed must be a whole number', 'seed');
}

async function filesOf(job: ImageJob): Promise<Pick<CallOptions, 'files' | 'mask'>> {
  if (job.operation === 'generate') return { files: undefined, mask: undefined };
  const { images, mask } = job.pictures;
  return { files: await Promise.all(images.map(fileFrom)), mask: mask && (await fileFrom(mask)) };
}

const fileFrom = async (picture: RequestPicture): Promise<ImageModelV4File> => ({
  type: 'file',
  mediaType: picture.mediaType,
  data: await bytesOf(picture),
});

/** Puts a field where the provider has it: `openai.quality`, `google.imageConfig.imageSize`. */
function place(options: PlainObject, field: string, value: unknown, at: string | undefined): void {
  if (value === null) return;
  if (at !== undefined) put(options, at.split('.'), value);
  else if (!isDefaultValue(field, value))
    throw new GatewayError(
      'unsupported_parameter',
      `${field} is nothing that this model's provider takes; leave it out.`,
      field,
    );
}

function put(options: PlainObject, [member = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    options[member] = value;
    return;
  }
  const inner = { ...(options[member] as PlainObject | undefined) };
  options[member] = inner;
  put(inner, rest, value);
}
