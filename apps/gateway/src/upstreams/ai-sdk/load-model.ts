import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ImageModelV4 } from '@ai-sdk/provider';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import { UpstreamFailure } from '../upstream-failure.js';

/** Makes a provider's image model by its name. */
export type ModelMaker = (model: string) => ImageModelV4;

/**
 * Imports the package and makes its provider. Throws an UpstreamFailure, which says what to install or to correct, for a package that
 * is not there and an export that makes no provider of images.
 */
export async function loadModels(name: string, settings: AiSdkSettings, folder: string): Promise<ModelMaker> {
  const create = (await importPackage(name, settings.package, folder))[settings.export];
  const provider: unknown = isFactory(create) ? create(settings.options ?? {}) : create;
  const make = isProvider(provider) ? (provider.imageModel ?? provider.image) : undefined;
  if (!make)
    throw misconfigured(
      name,
      `its package ${settings.package} exports no ${settings.export} that makes images`,
    );
  return (model) => checked(make.call(provider, model), name, model);
}

async function importPackage(
  name: string,
  specifier: string,
  folder: string,
): Promise<Record<string, unknown>> {
  const isFile = specifier.startsWith('.') || isAbsolute(specifier);
  const from = isFile ? pathToFileURL(resolve(folder, specifier)).href : specifier;
  try {
    return (await import(from)) as Record<string, unknown>;
  } catch (error) {
    throw misconfigured(
      name,
      `its package ${specifier} cannot be loaded; install it beside the gateway`,
      error,
    );
  }
}

function checked(model: ImageModelV4, name: string, id: string): ImageModelV4 {
  // The third version differs from the fourth in the names of its types alone.
  if (['v3', 'v4'].includes(model.specificationVersion)) return model;
  throw misconfigured(
    name,
    `its model ${id} speaks ${model.specificationVersion} of the AI SDK; v3 and v4 are known`,
  );
}

const misconfigured = (name: string, problem: string, cause?: unknown): UpstreamFailure =>
  new UpstreamFailure(`The upstream ${name} cannot be used: ${problem}.`, { failure: 'never-sent', cause });

/** A provider of the AI SDK; some of them have only the older name. */
interface ImageProvider {
  imageModel?: (model: string) => ImageModelV4;
  image?: (model: string) => ImageModelV4;
}

const isFactory = (value: unknown): value is (options: object) => unknown => typeof value === 'function';

const isProvider = (value: unknown): value is ImageProvider =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
