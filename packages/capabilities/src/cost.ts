import type { ModelCapabilities, Price, TokenPrice } from './model-capabilities.js';
import { resolveQuality } from './quality.js';
import { resolveSize } from './size.js';
import { type ImageWork, usageOf } from './usage.js';

/**
 * What something cost, in US dollars at the vendor's standard tier: by the tokens that the vendor counted (`usage`), by what was
 * asked for (`estimated`), or not to be said (`unknown`): never a silent 0.
 */
export type Cost =
  | { readonly amount: number; readonly currency: 'USD'; readonly source: 'usage' | 'estimated' }
  | { readonly amount: null; readonly currency: 'USD'; readonly source: 'unknown' };

/** The token counts of an answer as far as they came: gateways leave out any of them. */
export interface ReportedUsage {
  readonly output_tokens?: number | null;
  readonly input_tokens_details?: ReportedDetails | null;
  /** Real answers often lack it: then all output tokens are an image's. */
  readonly output_tokens_details?: ReportedDetails | null;
}

/** Token counts by kind, as far as they came. */
export interface ReportedDetails {
  readonly text_tokens?: number | null;
  readonly image_tokens?: number | null;
}

const UNKNOWN: Cost = { amount: null, currency: 'USD', source: 'unknown' };

/**
 * The cost of an answer: from its usage where the counts suffice, else estimated from the work, else unknown. An undefined model,
 * one that is not known, costs an unknown amount.
 */
export function costOf(
  model: ModelCapabilities | undefined,
  { usage, work }: { readonly usage?: ReportedUsage | null; readonly work?: ImageWork | null },
): Cost {
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

function countsOf(usage: ReportedUsage): TokenCounts | undefined {
  const { text_tokens: textInput, image_tokens: imageInput } = usage.input_tokens_details ?? {};
  const { text_tokens: text, image_tokens: image } = usage.output_tokens_details ?? {};
  const [textOutput, imageOutput] =
    isCount(text) && isCount(image) ? [text, image] : [0, usage.output_tokens];
  if (!isCount(textInput) || !isCount(imageInput) || !isCount(imageOutput)) return undefined;
  return { textInput, imageInput, textOutput, imageOutput };
}

function priceOfTokens(price: TokenPrice, counts: TokenCounts): number | undefined {
  if (counts.textOutput > 0 && price.textOutput === undefined) return undefined;
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
  return price && counts && priceOfTokens(price, counts);
}

function priceOfWork(model: ModelCapabilities, work: ImageWork): number | undefined {
  const pictures = work.inputImages?.length ?? 0;
  if (pictures > 0 && model.tokens?.inputImages === 'unknown') return undefined;
  const usage = usageOf(model, work);
  if (!model.price?.perImage) return usage && priceOfUsage(model, usage);
  const images = priceOfImages(model.price.perImage, model, work);
  if (!model.tokens || !usage || images === undefined) return images;
  const partials = (work.n ?? 1) * (work.partial_images ?? 0) * model.tokens.perPartialImage;
  const rest = priceOfUsage(model, { ...usage, output_tokens: partials, output_tokens_details: null });
  return rest === undefined ? undefined : images + rest;
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
