import type { Attempt } from './attempt.js';
import type { Served } from './served.js';

/** What was tried, as a list of structured fields: `"gpt-image-1";upstream="azure";status=429;failure=not-processed;ms=12, ...`. */
export function attemptsHeader(attempts: readonly Attempt[]): Record<string, string> {
  if (attempts.length === 0) return {};
  return { 'x-imagewire-attempts': attempts.map(attemptItem).join(', ') };
}

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
export const servedHeaders = (served: Served<unknown>, usesCache: boolean): Record<string, string> => ({
  ...attemptsHeader(served.attempts),
  ...warningsHeader(served.warnings),
  ...(served.from === 'replay' && { 'x-imagewire-replayed': '1' }),
  ...(usesCache && { 'x-imagewire-cache': cacheState(served) }),
});

const cacheState = ({ from, age = 0 }: Served<unknown>): string =>
  from === 'cache' ? `hit;age=${Math.floor(age)}` : 'miss';

function attemptItem({ model, upstream, status, failure, milliseconds }: Attempt): string {
  const outcome = `${parameter('status', status)}${parameter('failure', failure)}`;
  return `${quoted(model)};upstream=${quoted(upstream)}${outcome};ms=${Math.round(milliseconds)}`;
}

const parameter = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : `;${name}=${value}`;

/** A text as HTTP's structured fields write it (RFC 9651); what is no ASCII becomes `?`. */
const quoted = (text: string): string => `"${text.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&')}"`;
