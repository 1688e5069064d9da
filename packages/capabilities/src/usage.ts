import { pictureTokens, promptTokens } from './input-tokens.js';
import type { Dimensions, ModelCapabilities } from './model-capabilities.js';
import { outputTokens } from './output-tokens.js';
import { resolveQuality } from './quality.js';
import { resolveSize } from './size.js';

/** What is asked of a model, as far as it decides the usage and the cost. null counts as absent. */
export interface ImageWork {
  /** What to draw. */
  readonly prompt?: string | null;
  /** `auto` and absent stand for `model.auto.size`. */
  readonly size?: string | null;
  /** `auto` and absent stand for `model.auto.quality`. */
  readonly quality?: string | null;
  /** How many images; 1 by default. */
  readonly n?: number | null;
  /** How closely pictures are read, `high` or `low`; the model's own by default. */
  readonly input_fidelity?: string | null;
  /** How many partial images are streamed for each image; 0 by default. */
  readonly partial_images?: number | null;
  /** The pictures that an edit starts from. A mask is not counted: nothing says that it costs. */
  readonly inputImages?: readonly Dimensions[];
}

/** Tokens by what they stand for. */
export interface TokenDetails {
  /** Tokens of text. */
  readonly text_tokens: number;
  /** Tokens of images. */
  readonly image_tokens: number;
}

/** The usage of an answer, in OpenAI's shape. */
export interface ImageUsage {
  /** Tokens of prompt and pictures. */
  readonly input_tokens: number;
  /** Tokens of the images drawn. */
  readonly output_tokens: number;
  /** Input and output together. */
  readonly total_tokens: number;
  /** The input's tokens by kind. */
  readonly input_tokens_details: TokenDetails;
  /** The output's tokens by kind. */
  readonly output_tokens_details: TokenDetails;
}

/**
 * The usage that a model would report: its output tokens by the vendor's numbers, its prompt estimated, and the pictures of a model
 * whose rule is unknown counted as gpt-image-1 counts them. Each of n images reads the input anew, as users measured. undefined
 * for a model that reports none, and for a size or quality that it does not take.
 */
export function usageOf(model: ModelCapabilities, work: ImageWork): ImageUsage | undefined {
  const size = resolveSize(model, work.size);
  const quality = resolveQuality(model, work.quality);
  if (!model.tokens || !size || !quality) return undefined;
  const output = outputTokens(model.tokens.output, size, quality);
  if (output === undefined) return undefined;
  const n = work.n ?? 1;
  return usageFrom(
    n * promptTokens(work.prompt ?? ''),
    n * pictureTokens(model.tokens, work.inputImages ?? [], work.input_fidelity),
    n * (output + (work.partial_images ?? 0) * model.tokens.perPartialImage),
  );
}

function usageFrom(textInput: number, imageInput: number, imageOutput: number): ImageUsage {
  const input = textInput + imageInput;
  return {
    input_tokens: input,
    output_tokens: imageOutput,
    total_tokens: input + imageOutput,
    input_tokens_details: { text_tokens: textInput, image_tokens: imageInput },
    output_tokens_details: { text_tokens: 0, image_tokens: imageOutput },
  };
}
