import { getMetadataStorage } from 'class-validator';

import type { ModelClass } from './model-class.js';
import * as openai from './openai/index.js';
import * as orq from './orq/index.js';
import * as orqProxy from './orq-proxy/index.js';
import * as orqRouter from './orq-router/index.js';
import * as orqRouterLegacy from './orq-router-legacy/index.js';
import * as sudo from './sudo/index.js';

const dialects = [openai, orq, orqProxy, orqRouter, orqRouterLegacy, sudo];

const hasRules = (value: unknown): value is ModelClass =>
  typeof value === 'function' &&
  getMetadataStorage().getTargetValidationMetadatas(value, '', true, false).length > 0;

/** Every model class of every dialect by its name. Vendors' own names, which are aliases, are not among them. */
export const modelClasses: Readonly<Record<string, ModelClass>> = Object.fromEntries(
  dialects
    .flatMap((dialect) => Object.entries(dialect) as [string, unknown][])
    .filter((entry): entry is [string, ModelClass] => hasRules(entry[1]) && entry[1].name === entry[0]),
);
