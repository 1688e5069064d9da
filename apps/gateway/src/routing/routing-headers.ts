import type { Attempt } from './attempt.js';
import type { Served } from './served.js';

/** What was tried, as a list of structured fields: `"gpt-image-1";upstream="azure";status=429;failure=not-processed;ms=12, ...`. */
export const attemptsHeader = (attempts: readonly Attempt[]): Record<string, string> =>
  attempts.length === 0 ? {} : { 'x-imagewire-attempts': attempts.map(attemptItem).join(', ') };

/** What the client must know besides its answer, as a list of texts. */
export const warningsHeader = (warnings: readonly string[]): Record<string, string> =>
  warnings.length === 0 ? {} : { 'x-imagewire-warnings': warningsText(warnings) };

/** Warnings as a list of texts; empty where there are none. */
export const warningsText = (warnings: readonly string[]): string => warnings.map(quoted).join(', ');

/** The warnings of such a header, which another Imagewire sent; empty where there is none. */
export const readWarnings = (header: string | null | undefined): string[] =>
  header
    ? [...header.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
    : [];

/** All that an answer's headers say about its way. */
export function servedHeaders(served: Served<unknown>, usesCache: boolean): Record<string, string> {
  const headers = attemptsHeader(served.attempts);
  if (served.warnings.length > 0) headers['x-imagewire-warnings'] = warningsText(served.warnings);
  if (served.from === 'replay') headers['x-imagewire-replayed'] = '1';
  if (usesCache) headers['x-imagewire-cache'] = cacheState(served);
  return headers;
}

const cacheState = ({ from, age = 0 }: Served<unknown>): string =>
  from === 'cache' ? `hit;age=${Math.floor(age)}` : 'miss';

function attemptItem({ model, upstream, status, failure, milliseconds }: Attempt): string {
  const outcome = `${parameter('status', status)}${parameter('failure', failure)}`;
  return `${quoted(model)};upstream=${quoted(upstream)}${outcome};ms=${Math.round(milliseconds)}`;
}

const parameter = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : `;${name}=${value}`;

/** A text as HTTP's structured fields write it (RFC 9651); what is no ASCII becomes `?`. */
function quoted(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  return `"${text.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&')}"`;
}
