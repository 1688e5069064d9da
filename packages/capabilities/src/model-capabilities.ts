/** What a model can be asked to do. */
export type ImageOperation = 'generate' | 'edit' | 'variation';

/** The parameters of OpenAI's image requests that take one of a list of words. */
export const CHOICE_PARAMETERS = [
  'quality',
  'background',
  'output_format',
  'moderation',
  'style',
  'response_format',
  'input_fidelity',
] as const;

/** One of {@link CHOICE_PARAMETERS}. */
export type ChoiceParameter = (typeof CHOICE_PARAMETERS)[number];

/** The parameters of OpenAI's image requests that take a whole number in a range. */
export const NUMBER_PARAMETERS = ['n', 'output_compression', 'partial_images'] as const;

/** One of {@link NUMBER_PARAMETERS}. */
export type NumberParameter = (typeof NUMBER_PARAMETERS)[number];

/** Width and height in pixels. */
export interface Dimensions {
  /** From left to right. */
  readonly width: number;
  /** From top to bottom. */
  readonly height: number;
}

/** The model draws these sizes and no other. */
export interface ListedSizes {
  /** Tells it from {@link FreeSizes}. */
  readonly kind: 'listed';
  /** Each as it stands on the wire, `auto` among them where the model sizes by itself. */
  readonly values: readonly string[];
}

/** The model draws any size within these limits, and `auto`. */
export interface FreeSizes {
  /** Tells it from {@link ListedSizes}. */
  readonly kind: 'free';
  /** Both sides are multiples of so many pixels. */
  readonly multipleOf: number;
  /** The longest side in pixels. */
  readonly maxEdge: number;
  /** The longest side is at most so many times the shortest. */
  readonly maxRatio: number;
  /** The smallest and the largest area in pixels. */
  readonly pixels: readonly [least: number, most: number];
}

/** Which sizes a model draws. */
export type SizeRule = ListedSizes | FreeSizes;

/** What a picture that is handed in must be. */
export interface PictureRule {
  /** What its bytes may be: `image/png`. */
  readonly mediaTypes: readonly string[];
  /** The file is smaller than so many bytes. */
  readonly bytesBelow: number;
}

/** What the pictures of an edit or a variation must be. */
export interface InputImageRule extends PictureRule {
  /** At most so many in one request. */
  readonly max: number;
  /** Width equals height. */
  readonly square: boolean;
  /** Without a mask the picture's own transparent area is what is painted, so it needs an alpha channel. */
  readonly alphaWithoutMask: boolean;
  /** What an edit's mask must be; it is also as wide and as high as the first picture and has an alpha channel. */
  readonly mask: PictureRule;
}

/** Output tokens of one image by quality, then size. */
export interface TableTokens {
  /** Tells it from {@link AreaTokens}. */
  readonly kind: 'table';
  /** Tokens under quality, then size. */
  readonly byQuality: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Output tokens of one image of any size: the long side counts as `axis` steps, the short side in proportion, and their product
 * grows with the area: ceil(long * short * (offset + pixels) / scale).
 */
export interface AreaTokens {
  /** Tells it from {@link TableTokens}. */
  readonly kind: 'area';
  /** Steps along the long side, by quality. */
  readonly axis: Readonly<Record<string, number>>;
  /** What is added to the pixels. */
  readonly offset: number;
  /** What the whole is divided by. */
  readonly scale: number;
}

/** Input tokens of one picture: it is scaled down, covered with square tiles, and each tile counted. */
export interface TileTokens {
  /** Once a picture. */
  readonly base: number;
  /** Once a tile. */
  readonly perTile: number;
  /** What `input_fidelity: high` adds, by the nearest shape. */
  readonly highFidelity: { readonly square: number; readonly oblong: number };
}

/** How a model counts tokens. */
export interface TokenRule {
  /** Of an image that is drawn. */
  readonly output: TableTokens | AreaTokens;
  /** What each streamed partial image adds to the output. */
  readonly perPartialImage: number;
  /** `unknown` where neither the vendor nor a published measurement says how a picture is counted. */
  readonly inputImages: TileTokens | 'unknown';
  /** The fidelity at which pictures are read when the request does not say, or may not. */
  readonly fidelity: 'high' | 'low';
}

/** US dollars for a million tokens of a kind, at the standard tier, uncached. */
export interface TokenPrice {
  /** Of the prompt. */
  readonly textInput: number;
  /** Of the pictures handed in. */
  readonly imageInput: number;
  /** Of the images drawn. */
  readonly imageOutput: number;
  /** Of text that comes with the images. Absent where the vendor states none. */
  readonly textOutput?: number;
}

/** What a model costs. Where both are there, tokens that were counted are priced by token, and an estimate prices output by image. */
export interface Price {
  /** Absent where no tokens are counted. */
  readonly perMillionTokens?: TokenPrice;
  /** US dollars for one image by quality, then size. */
  readonly perImage?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The facts that have a source of their own; the tokens of input pictures are written elsewhere than those of the output. */
export type SourcedFact =
  | Exclude<keyof ModelCapabilities, 'id' | 'auto' | 'qualityEquivalents' | 'notes' | 'sources'>
  | 'inputTokens';

/** What one image model accepts and costs, in OpenAI's words, with where each fact is written. */
export interface ModelCapabilities {
  /** The vendor's name, without a provider prefix. */
  readonly id: string;
  /** Dated names of the same model. */
  readonly snapshots: readonly string[];
  /** What it can be asked to do. */
  readonly operations: readonly ImageOperation[];
  /** The longest prompt in Unicode code points; the vendor says characters and leaves the unit open. */
  readonly promptLimit: number;
  /** The sizes that it draws. */
  readonly sizes: SizeRule;
  /** The words that each parameter takes; a parameter that is not here is unknown to the model. */
  readonly choices: Readonly<Partial<Record<ChoiceParameter, readonly string[]>>>;
  /** The least and the most that each parameter takes; a parameter that is not here is unknown to the model. */
  readonly ranges: Readonly<Partial<Record<NumberParameter, readonly [least: number, most: number]>>>;
  /** Whether the answer can be an event stream. */
  readonly streams: boolean;
  /** How its images can be handed over. */
  readonly deliveries: readonly ('url' | 'b64_json')[];
  /** Absent where the model takes no picture. */
  readonly inputImages?: InputImageRule;
  /** Whether an answer says how the prompt was rewritten. */
  readonly revisesPrompt: boolean;
  /** Absent where an answer reports no usage. */
  readonly tokens?: TokenRule;
  /** Absent where the vendor publishes no price. */
  readonly price?: Price;
  /** The day on which the vendor switches the model off, `YYYY-MM-DD`; absent while none is announced. */
  readonly retiresOn?: string;
  /**
   * What simulation and estimates take a request for that leaves size and quality to the model. A GPT image model chooses by the
   * prompt and the vendor documents no rule: its finest quality stands here, so that an estimate is not too low.
   */
  readonly auto: { readonly size: string; readonly quality: string };
  /** Other models' quality words, and the word of this model whose image costs most nearly the same. Ours, not the vendor's. */
  readonly qualityEquivalents: Readonly<Record<string, string>>;
  /** What no other field says. */
  readonly notes: readonly string[];
  /** The page on which each fact is written, or which would name it if there were one. */
  readonly sources: Readonly<Record<SourcedFact, string>>;
}
