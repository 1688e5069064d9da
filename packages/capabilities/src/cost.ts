import type { ModelCapabilities, Price, TokenPrice } from './model-capabilities.js';
import { resolveQuality } from './quality.js';
import { resolveSize } from './size.js';
import { type ImageUsage, type ImageWork, usageOf } from './usage.js';

/**
 * What something cost, in US dollars at the vendor's standard tier: by the tokens that the vendor counted (`usage`), by what was
 * asked for (`estimated`), or not to be said (`unknown`): never a silent 0.
 */
export type Cost =
  | { readonly amount: number; readonly currency: 'USD'; readonly source: 'usage' | 'estimated' }
  | { readonly amount: null; readonly currency: 'USD'; readonly source: 'unknown' };

/** The token counts of an answer as far as they came: gateways leave out any of them. */
export interface ReportedUsage {
  /** Tokens of prompt and pictures together. */
  readonly input_tokens?: number | null;
  /** Tokens of the answer. */
  readonly output_tokens?: number | null;
  /** The input's tokens by kind: without them the input has no price. */
  readonly input_tokens_details?: ReportedDetails | null;
  /** Real answers often lack it, or fill it with zeros: then all output tokens are an image's. */
  readonly output_tokens_details?: ReportedDetails | null;
}

/** Token counts by kind, as far as they came. */
export interface ReportedDetails {
  /** Tokens of text. */
  readonly text_tokens?: number | null;
  /** Tokens of images. */
  readonly image_tokens?: number | null;
}

const UNKNOWN: Cost = { amount: null, currency: 'USD', source: 'unknown' };

/**
 * The cost of an answer: from its usage where the counts suffice, else estimated from the work, else unknown. An undefined model,
 * one that is not known, costs an unknown amount.
 */
export function costOf(
  model: ModelCapabilities | undefined,
  known: { readonly usage?: ReportedUsage | null; readonly work?: ImageWork | null },
): Cost {
  const { usage, work } = known;
  const counted = model && usage ? priceOfUsage(model, usage) : undefined;
  if (counted !== undefined) return { amount: toNanoDollar(counted), currency: 'USD', source: 'usage' };
  const estimated = model && work ? priceOfWork(model, work) : undefined;
  if (estimated === undefined) return UNKNOWN;
  return { amount: toNanoDollar(estimated), currency: 'USD', source: 'estimated' };
}

// Sums of decimal fractions are off in the last bits; no price is finer than this.
const toNanoDollar = (amount: number): number => Math.round(amount * 1e9) / 1e9;

interface TokenCounts {
  readonly textInput: number;
  readonly imageInput: number;
  readonly textOutput: number;
  readonly imageOutput: number;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

// Details that do not add up were filled in by someone who did not count: zeros would make a paid answer free.
function splitOf(details: ReportedDetails | null | undefined, total: unknown): [number, number] | undefined {
  const { text_tokens: text, image_tokens: image } = details ?? {};
  if (!isCount(text) || !isCount(image)) return undefined;
  return isCount(total) && text + image !== total ? undefined : [text, image];
}

function countsOf(usage: ReportedUsage): TokenCounts | undefined {
  const input = splitOf(usage.input_tokens_details, usage.input_tokens);
  const output = splitOf(usage.output_tokens_details, usage.output_tokens);
  const imageOutput = output ? output[1] : usage.output_tokens;
  // No image is made of no tokens.
  if (!input || !isCount(imageOutput) || imageOutput === 0) return undefined;
  return { textInput: input[0], imageInput: input[1], textOutput: output?.[0] ?? 0, imageOutput };
}

function priceOfTokens(price: TokenPrice, counts: TokenCounts): number {
  const perMillion =
    counts.textInput * price.textInput +
    counts.imageInput * price.imageInput +
    counts.textOutput * (price.textOutput ?? 0) +
    counts.imageOutput * price.imageOutput;
  return perMillion / 1_000_000;
}

function priceOfUsage(model: ModelCapabilities, usage: ReportedUsage): number | undefined {
  const price = model.price?.perMillionTokens;
  const counts = countsOf(usage);
  if (!price || !counts) return undefined;
  if (counts.textOutput > 0 && price.textOutput === undefined) return undefined;
  return priceOfTokens(price, counts);
}

function priceOfWork(model: ModelCapabilities, work: ImageWork): number | undefined {
  const pictures = work.inputImages?.length ?? 0;
  if (pictures > 0 && model.tokens?.inputImages === 'unknown') return undefined;
  const usage = usageOf(model, work);
  if (!model.price?.perImage) return usage && priceOfUsage(model, usage);
  const images = priceOfImages(model.price.perImage, model, work);
  return images === undefined ? undefined : images + priceBesideImages(model, work, usage);
}

/** What a model with a price per image charges by token: the input, and streamed partial images. */
function priceBesideImages(model: ModelCapabilities, work: ImageWork, usage: ImageUsage | undefined): number {
  const price = model.price?.perMillionTokens;
  if (!price || !model.tokens || !usage) return 0;
  return priceOfTokens(price, {
    textInput: usage.input_tokens_details.text_tokens,
    imageInput: usage.input_tokens_details.image_tokens,
    textOutput: 0,
    imageOutput: (work.n ?? 1) * (work.partial_images ?? 0) * model.tokens.perPartialImage,
  });
}

function priceOfImages(
  perImage: NonNullable<Price['perImage']>,
  model: ModelCapabilities,
  work: ImageWork,
): number | undefined {
  const size = resolveSize(model, work.size);
  const quality = resolveQuality(model, work.quality);
  const price = size && quality ? perImage[quality]?.[`${size.width}x${size.height}`] : undefined;
  return price === undefined ? undefined : price * (work.n ?? 1);
}
