import { ImagewireError, summaryOf } from '@imagewire/models';

/** The dialects that are converted to and from OpenAI's. */
export type Dialect = 'orq-proxy' | 'orq-router' | 'orq-router-legacy' | 'sudo';

/** What a dialect can be asked to do. */
export type Operation = 'generate' | 'edit' | 'variation';

/** What a dialect answers with: to an operation, in one piece or with an event, or with an error to any. */
export type AnswerKind = Operation | 'generate-event' | 'edit-event' | 'error';

/**
 * What became of one member: `lost` is gone, `carried` travels in `x_imagewire` and comes back on the way home, `mapped` is said in
 * the target's own words, `invented` was put in because the target requires it, `refused` stopped the conversion.
 */
export type LossKind = 'lost' | 'carried' | 'mapped' | 'invented' | 'refused';

/** What a conversion did to one member. */
export interface LossEntry {
  /** Which member, dotted as on the wire: of the source, or of the target where it was invented. */
  readonly path: string;
  /** What became of it. */
  readonly kind: LossKind;
  /** Why, in a sentence. Never holds the value. */
  readonly reason: string;
}

/** Everything that a conversion could not take over as it was; empty when nothing was changed. */
export type LossReport = readonly LossEntry[];

/** A request says something that the target cannot express. Nothing was converted. */
export class ConversionError extends ImagewireError {
  readonly kind = 'conversion';
  override name = 'ConversionError';

  constructor(
    /** Where the request was bound for. */
    readonly target: Dialect | 'openai',
    /** Every member that stands in the way. */
    readonly report: LossReport,
  ) {
    const reasons = report.map(({ path, reason }) => ({ path, message: `${path}: ${reason}` }));
    super(`${target} cannot express the request: ${summaryOf(reasons)}`);
  }
}
