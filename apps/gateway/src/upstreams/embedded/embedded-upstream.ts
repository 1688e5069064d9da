import type { ImageJob } from '../../routing/image-job.js';
import { bytesOf } from '../../uploads/request-pictures.js';
import { unstreamedWarnings } from '../partial-images.js';
import type { ImageEvent, Upstream, UpstreamAnswer, UpstreamCall, UpstreamStream } from '../upstream.js';
import { answerOf, completedEvent, type DrawnPicture, partialEvent } from './answer.js';
import type { RawPicture, Scene } from './drawing/index.js';
import { type DrawingPlan, planDrawing } from './drawing-plan.js';

/** Loaded with the first picture: libvips and the fonts take 30 MB, which a gateway before other servers never needs. */
const loadDrawing = () => import('./drawing/index.js');

/** Plays the named model offline: its limits, sizes, formats, usage, refusals and events, with pictures of its own. */
export class EmbeddedUpstream implements Upstream {
  readonly honours = [];

  constructor(
    /** Changes every picture. */
    private readonly seed: string,
    readonly name = 'embedded',
  ) {}

  async send(job: ImageJob, { model, signal }: UpstreamCall): Promise<UpstreamAnswer> {
    const plan = planDrawing(job, model, this.seed);
    const pictures: DrawnPicture[] = [];
    for (const scene of plan.scenes) pictures.push(await draw(job, plan, scene, signal));
    return { response: answerOf(job, plan, pictures), warnings: unstreamedWarnings(job) };
  }

  async stream(job: ImageJob, { model, signal }: UpstreamCall): Promise<UpstreamStream> {
    return { events: eventsOf(job, planDrawing(job, model, this.seed), signal) };
  }
}

async function* eventsOf(job: ImageJob, plan: DrawingPlan, signal: AbortSignal): AsyncGenerator<ImageEvent> {
  for (const scene of plan.scenes) {
    for (let index = 0; index < plan.partialImages; index += 1) {
      const stage = (index + 1) / (plan.partialImages + 1);
      yield partialEvent(job, plan, await draw(job, plan, scene, signal, stage), index);
    }
    yield completedEvent(job, plan, await draw(job, plan, scene, signal));
  }
}

async function draw(
  job: ImageJob,
  plan: DrawingPlan,
  scene: Scene,
  signal: AbortSignal,
  stage = 1,
): Promise<DrawnPicture> {
  const { encodePicture, isWrittenOpaque } = await loadDrawing();
  const picture = await paint(job, plan, scene, { stage, signal });
  const base64 = (await encodePicture(picture, plan)).toString('base64');
  return { base64, isOpaque: isWrittenOpaque(picture, plan) };
}

async function paint(
  job: ImageJob,
  { model }: DrawingPlan,
  scene: Scene,
  options: { stage: number; signal: AbortSignal },
): Promise<RawPicture> {
  const { drawPicture, editPicture, variatePicture } = await loadDrawing();
  if (job.operation === 'generate') return drawPicture(scene, options);
  const [first, ...others] = await Promise.all(job.pictures.images.map(bytesOf));
  // Both classes require an image, and no list of them may be empty.
  if (!first) throw new TypeError(`a job to ${job.operation} came without a picture`);
  if (job.operation === 'variation') return variatePicture(scene, first, options);
  const ownMask = model.inputImages?.alphaWithoutMask ? first : undefined;
  const { mask: given } = job.pictures;
  const mask = given ? await bytesOf(given) : ownMask;
  return editPicture(scene, { images: [first, ...others], mask }, options);
}
