import { capabilitiesOf, type ModelCapabilities, resolveQuality, resolveSize } from '@imagewire/capabilities';
import { ModelValidationError } from '@imagewire/models';

import { GatewayError } from '../../errors/gateway-error.js';
import { capabilityIssues } from '../../routing/capability-issues.js';
import type { ImageJob } from '../../routing/image-job.js';
import { refuseNewer } from '../newer-than-known.js';
import { partialImagesOf } from '../partial-images.js';
import type { PictureFormat, Scene } from './drawing/index.js';
import { refuseContent } from './refuse-content.js';

/** Everything about a job that has to be decided before the first stroke. */
export interface DrawingPlan {
  model: ModelCapabilities;
  /** One scene an image, alike but for the index. */
  scenes: Scene[];
  format: PictureFormat;
  /** Percent, 0 to 100. */
  compression: number;
  /** As an answer reports it. */
  size: string;
  quality: string;
  /** Whether an opaque background is asked for, also of a picture that is seen through. */
  opaque: boolean;
  /** Earlier stages to stream of each image. */
  partialImages: number;
}

/** The fields of any operation's request that decide a drawing. */
interface Wishes {
  prompt?: string;
  n?: number | null;
  size?: string | null;
  quality?: string | null;
  background?: string | null;
  output_format?: PictureFormat | null;
  output_compression?: number | null;
  style?: string | null;
  input_fidelity?: string | null;
}

/** Plans the drawing of a job by the named model. Throws where the model that is played would refuse: an unknown name, or a value that it does not take. */
export function planDrawing(job: ImageJob, name: string, seed: string): DrawingPlan {
  refuseNewer(job);
  const model = playedModel(name);
  refuseUnsupported(model, job);
  const wishes: Wishes = job.request;
  refuseContent(wishes.prompt ?? '');
  const dimensions = resolved(resolveSize(model, wishes.size));
  const quality = resolved(resolveQuality(model, wishes.quality));
  const background = wishes.background === 'transparent' ? 'transparent' : 'opaque';
  const scene = {
    model: model.id,
    prompt: wishes.prompt ?? '',
    ...dimensions,
    quality,
    background,
    seed,
    ...(wishes.style && { style: wishes.style }),
    ...(wishes.input_fidelity && { fidelity: wishes.input_fidelity }),
  } as const;
  return {
    model,
    scenes: Array.from({ length: wishes.n ?? 1 }, (_, index) => ({ ...scene, index })),
    format: wishes.output_format ?? 'png',
    compression: wishes.output_compression ?? 100,
    size: `${dimensions.width}x${dimensions.height}`,
    quality,
    opaque: wishes.background === 'opaque',
    partialImages: partialImagesOf(job),
  };
}

function playedModel(name: string): ModelCapabilities {
  const model = capabilitiesOf(name);
  if (!model)
    throw new GatewayError(
      'model_not_found',
      `There is no model ${JSON.stringify(name)} here. GET /v1/models lists those that there are.`,
      'model',
    );
  return model;
}

function refuseUnsupported(model: ModelCapabilities, job: ImageJob): void {
  const issues = capabilityIssues(model, job);
  if (issues.length > 0) throw new ModelValidationError(model.id, issues);
}

// The checks above leave only what the model takes.
function resolved<T>(value: T | undefined): T {
  if (value === undefined)
    throw new TypeError(
      'a request that passed its checks has a size or quality that its model does not take',
    );
  return value;
}
