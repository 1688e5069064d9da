import type { Attempt } from './attempt.js';
import type { Served } from './served.js';

/**
 * So many characters a list may have: nginx takes 4 KiB of headers unless it is told otherwise, and Node's clients 16. An answer that was
 * paid for must not be lost to what is said of it.
 */
const MOST_CHARACTERS = 1500;

/** What was tried, as a list of structured fields: `"gpt-image-2";upstream="azure";status=429;failure=not-processed;ms=12, ...`; of very many the last. */
export function attemptsHeader(attempts: readonly Attempt[]): Record<string, string> {
  if (attempts.length === 0) return {};
  const { fitting, left } = fittingOf(attempts.map(attemptItem).reverse());
  const items = left > 0 ? [...fitting, quoted(`${left} earlier`)] : fitting;
  return { 'x-imagewire-attempts': items.reverse().join(', ') };
}

/** What the client must know besides its answer, as a list of texts. */
export const warningsHeader = (warnings: readonly string[]): Record<string, string> =>
  warnings.length === 0 ? {} : { 'x-imagewire-warnings': warningsText(warnings) };

/** Warnings as a list of texts, of very many the first; empty where there are none. */
export function warningsText(warnings: readonly string[]): string {
  const { fitting, left } = fittingOf(warnings.map(quoted));
  return (left > 0 ? [...fitting, quoted(`${left} more`)] : fitting).join(', ');
}

/** The first items of a list that is not too long, and how many are left. */
function fittingOf(items: readonly string[]): { fitting: string[]; left: number } {
  let length = 0;
  const first = items.findIndex((item) => (length += item.length + 2) > MOST_CHARACTERS);
  const fitting = first === -1 ? [...items] : items.slice(0, first);
  return { fitting, left: items.length - fitting.length };
}

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
