import {
  declaredFields,
  type ModelClass,
  type ModelIssue,
  ModelValidationError,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import { invent, type Given } from './invent.js';
import { dotted, headOf, isContainer, locate, type Path, prefixesOf } from './path.js';

/** A member that was put in because the target requires it. */
export interface Invention {
  readonly path: Path;
  readonly value: unknown;
}

/** Plain data that is a valid value of its class, and what was put in to make it so. */
export interface Fitted<T extends object = object> {
  readonly plain: PlainObject;
  /** The instance that it makes. */
  readonly value: T;
  readonly invented: readonly Invention[];
}

// A round may uncover what an invented object lacks itself; no answer nests deeper than this.
const MAX_ROUNDS = 8;

/**
 * Makes an answer fit a class by its own rules: what the class does not take is left out, a fraction is rounded where it takes whole
 * numbers, a link is percent-encoded where it takes URIs, an item that is no object becomes `{}`, and what it requires is invented.
 * The argument is not changed.
 */
export function fitAnswer<T extends object>(
  model: ModelClass<T>,
  answer: PlainObject,
  given: Given,
): Fitted<T> {
  // A round would find what is too much and what is missing as well, by class-validator's longer way.
  const plain = serializeModel(declaredOf(model, answer));
  const invented = new Map<string, Invention>();
  for (const issue of missing(model, plain)) repair(plain, issue, given, invented);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { value, issues } = checked(model, plain);
    if (value) return { plain, value, invented: [...invented.values()] };
    for (const issue of issues) repair(plain, issue, given, invented);
  }
  throw new ModelValidationError(model.name, issuesOf(model, plain));
}

/** The members that a class knows. */
function declaredOf(model: ModelClass, answer: PlainObject): PlainObject {
  const fields = declaredFields(model);
  const known: PlainObject = {};
  for (const name of Object.keys(answer)) if (fields.has(name)) known[name] = answer[name];
  return known;
}

/** Every rule of the class that plain data breaks. */
export const issuesOf = (model: ModelClass, plain: PlainObject): readonly ModelIssue[] =>
  checked(model, plain).issues;

function checked<T extends object>(
  model: ModelClass<T>,
  plain: PlainObject,
): { value?: T; issues: readonly ModelIssue[] } {
  try {
    return { value: parseModel(model, plain), issues: [] };
  } catch (error) {
    if (error instanceof ModelValidationError) return { issues: error.issues };
    throw error;
  }
}

const required = new WeakMap<ModelClass, readonly ModelIssue[]>();

/** The issues of what a class requires and an object of it lacks. */
function missing(model: ModelClass, plain: PlainObject): readonly ModelIssue[] {
  const issues = required.get(model) ?? requiredBy(model);
  required.set(model, issues);
  return issues.filter(({ path }) => plain[headOf(path)] === undefined);
}

/** What a class requires, and what that requires in turn, as its own rules tell of an empty object. */
function requiredBy(model: ModelClass): ModelIssue[] {
  const plain: PlainObject = {};
  return Array.from({ length: MAX_ROUNDS }).flatMap(() => {
    const issues = issuesOf(model, plain).filter(({ rule }) => rule === 'isPresent');
    for (const issue of issues) repair(plain, issue, {}, new Map());
    return issues;
  });
}

function repair(plain: PlainObject, issue: ModelIssue, given: Given, invented: Map<string, Invention>): void {
  const place = locate(plain, issue.path);
  if (!place) return;
  const { owner, key, at } = place;
  const value = owner[key];
  if (value === undefined) {
    owner[key] = invent(key, owner, given);
    if (!prefixesOf(at).some((prefix) => invented.has(prefix)))
      invented.set(dotted(at), { path: at, value: owner[key] });
    return;
  }
  const replacement = nearest(issue.rule, value);
  if (replacement === undefined || replacement === value) Reflect.deleteProperty(owner, key);
  else owner[key] = replacement;
}

/** What comes nearest to a value that breaks a rule; undefined where nothing does. */
function nearest(rule: string, value: unknown): unknown {
  // Adding 0 turns a negative zero, which JSON does not have, into zero.
  if (rule === 'isInt' && Number.isFinite(value)) return Math.round(Number(value)) + 0;
  if (rule === 'isUri' && typeof value === 'string' && URL.canParse(value)) return new URL(value).href;
  if (rule === 'isNested' && Array.isArray(value) && !value.every(isObject))
    return value.map((item: unknown) => (isObject(item) ? item : {}));
  return undefined;
}

const isObject = (value: unknown): boolean => isContainer(value) && !Array.isArray(value);
