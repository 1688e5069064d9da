import type { ImageModelV4 } from '@ai-sdk/provider';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { EditJob, ImageJob } from '../../routing/image-job.js';
import { UpstreamFailure } from '../upstream-failure.js';

type Lack = NonNullable<AiSdkSettings['lacks']>[number];

// What the packages throw plain errors on, or need in a form that the gateway does not have, by their sources of 2026.
const knownLacks: Readonly<Record<string, readonly Lack[]>> = {
  '@ai-sdk/google': ['mask', 'size'],
  '@ai-sdk/google-vertex': ['mask', 'size'],
  '@ai-sdk/togetherai': ['mask'],
  '@ai-sdk/luma': ['mask', 'edit'],
  '@ai-sdk/prodia': ['edit', 'mask'],
};

// Google's packages throw on any other since Imagen was shut down.
const knownModels: Readonly<Record<string, RegExp>> = {
  '@ai-sdk/google': /^gemini-/,
  '@ai-sdk/google-vertex': /^gemini-/,
};

// How many pictures of an edit a package takes before it throws.
const mostPictures: Readonly<Record<string, number>> = { '@ai-sdk/black-forest-labs': 10 };

/** Throws a GatewayError with the field to blame for a job that a model could only fail on, and an UpstreamFailure for a model that is none. */
export async function refuseLacking(
  job: ImageJob,
  model: ImageModelV4,
  settings: AiSdkSettings,
): Promise<void> {
  if (!(knownModels[settings.package]?.test(model.modelId) ?? true)) throw noModel(model, settings);
  const lacks = new Set([...(knownLacks[settings.package] ?? []), ...(settings.lacks ?? [])]);
  if (job.operation === 'variation') throw refused('variations', 'model');
  if ('size' in job.request && /^\d/.test(job.request.size ?? '') && lacks.has('size'))
    throw refused('size', 'size');
  if (job.operation === 'edit') await refuseEdit(job, model, lacks, mostPictures[settings.package]);
  const { n } = job.request;
  const most = await mostImages(model);
  if (n != null && most !== undefined && n > most) throw tooMany('n', most);
}

async function refuseEdit(
  { pictures: { field, images, mask } }: EditJob,
  model: ImageModelV4,
  lacks: ReadonlySet<Lack>,
  most = images.length,
): Promise<void> {
  if (lacks.has('edit') || (await model.supportsFileInputs) === false) throw refused('pictures', field);
  if (images.length > most) throw tooMany(field, most);
  if (mask && (lacks.has('mask') || (await model.supportsMaskInputs) === false))
    throw refused('mask', 'mask');
}

const mostImages = async (model: ImageModelV4): Promise<number | undefined> => {
  const { maxImagesPerCall: most } = model;
  return typeof most === 'function' ? most({ modelId: model.modelId }) : most;
};

const refused = (what: string, param: string): GatewayError =>
  new GatewayError('unsupported_parameter', `This model's provider takes no ${what}; leave it out.`, param);

const tooMany = (param: string, most: number): GatewayError =>
  new GatewayError('invalid_value', `${param} must not be more than ${most} for this model`, param);

function noModel({ modelId }: ImageModelV4, settings: AiSdkSettings): UpstreamFailure {
  const message = `The package ${settings.package} makes no pictures with ${modelId}; name another model in the configuration.`;
  return new UpstreamFailure(message, { failure: 'never-sent' });
}
