import { getMetadataStorage } from 'class-validator';

import type { ModelClass } from './model-class.js';
import * as openai from './openai/index.js';
import * as orq from './orq/index.js';
import * as orqProxy from './orq-proxy/index.js';
import * as orqRouter from './orq-router/index.js';
import * as orqRouterLegacy from './orq-router-legacy/index.js';
import * as sudo from './sudo/index.js';

const dialects = [openai, orq, orqProxy, orqRouter, orqRouterLegacy, sudo];

const isModelClass = (entry: [string, unknown]): entry is [string, ModelClass] =>
  typeof entry[1] === 'function' &&
  getMetadataStorage().getTargetValidationMetadatas(entry[1], '', true, false).length > 0;

/** Gives a class back its name: a bundler may have given it another, and schemas, documents and messages tell classes by their names. */
const named = ([name, modelClass]: [string, ModelClass]): [string, ModelClass] => [
  name,
  Object.defineProperty(modelClass, 'name', { value: name, configurable: true }),
];

/** Every model class of every dialect by its name. Vendors' own names, which are aliases, are not among them. */
export const modelClasses: Readonly<Record<string, ModelClass>> = Object.fromEntries(
  dialects
    .flatMap((dialect) => Object.entries(dialect) as [string, unknown][])
    .filter(isModelClass)
    .map(named),
);
