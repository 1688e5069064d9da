import { Nested } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { OrqRouterOptions } from './options.js';
import { OrqRouterPromptReference } from './prompt-reference.js';

/**
 * What an edit or a variation asks of the gateway itself, in its older place: as a generation does, and a stored prompt besides.
 * Source: orq.ai OpenAPI of 2026-08-21, `orq` of `createImageEdit` and `createImageVariation`.
 */
export class OrqRouterFormOptions extends OrqRouterOptions {
  /** The prompt, stored at orq, whose text to use. Edits and variations only. */
  @Optional()
  @Nested(() => OrqRouterPromptReference)
  prompt?: OrqRouterPromptReference;
}
