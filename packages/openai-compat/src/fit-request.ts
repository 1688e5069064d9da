import { isDefaultValue } from '@imagewire/capabilities';
import {
  type ModelClass,
  type ModelIssue,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import { issuesOf } from './fit-answer.js';
import { ConversionError, type Dialect, type LossEntry, type LossReport } from './loss.js';
import { locate } from './path.js';

/** What becomes of a request that the target cannot express: it is refused with a ConversionError, the default, or goes without. */
export type OnLoss = 'refuse' | 'warn';

/**
 * Makes a request fit a class by its own rules. What means the same when it is absent is left out; everything else that the class does
 * not take is refused or, with `warn`, left out and reported. A missing member is never made up: it is refused either way.
 */
export function fitRequest<T extends object>(
  model: ModelClass<T>,
  request: PlainObject,
  target: Dialect | 'openai',
  onLoss: OnLoss,
  known: LossReport = [],
): { request: T; report: LossReport } {
  const plain = serializeModel(request);
  const report = [...known];
  // Each round takes a member away or ends: there are no more rounds than members.
  for (let issues = issuesOf(model, plain); issues.length > 0; issues = issuesOf(model, plain)) {
    const missing = issues.filter((issue) => isMissing(plain, issue));
    if (missing.length > 0)
      throw new ConversionError(
        target,
        missing.map((issue) => required(issue, target)),
      );
    report.push(...issues.map((issue) => settle(plain, issue, target, onLoss)));
  }
  const refused = report.filter(({ kind }) => kind === 'refused');
  if (refused.length > 0) throw new ConversionError(target, refused);
  return { request: parseModel(model, plain), report };
}

function isMissing(plain: PlainObject, issue: ModelIssue): boolean {
  const place = locate(plain, issue.path);
  return !place || place.owner[place.key] === undefined;
}

const required = ({ path }: ModelIssue, target: string): LossEntry => ({
  path,
  kind: 'refused',
  reason: `${target} requires it`,
});

function settle(plain: PlainObject, issue: ModelIssue, target: string, onLoss: OnLoss): LossEntry {
  const { path, rule, message } = issue;
  const place = locate(plain, path);
  const value = place?.owner[place.key];
  if (place) Reflect.deleteProperty(place.owner, place.key);
  if (value === null) return { path, kind: 'mapped', reason: `null leaves it to ${target}, as absence does` };
  if (isDefaultValue(path, value))
    return { path, kind: 'mapped', reason: `the value is the default; ${target} has it unsaid` };
  const reason = rule === 'whitelistValidation' ? `${target} has no such parameter` : message;
  return { path, kind: onLoss === 'warn' ? 'lost' : 'refused', reason };
}
