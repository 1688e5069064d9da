import type { HttpHeaders } from './http-message.js';

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, else `retry-after` as seconds or as a date, which counts
 * from `now` (Unix milliseconds) and is 0 once past. Absent where neither can be read.
 */
export function retryAfter(headers: HttpHeaders, now: number): number | undefined {
  const milliseconds = numberIn(headers['retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds;
  const seconds = numberIn(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  return untilDate(headers['retry-after'], now);
}

// The three forms of RFC 9110, 5.6.7, all of them in GMT; Date.parse alone reads "-1" and "Nov 99" as dates too.
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/;

function untilDate(text: string | undefined, now: number): number | undefined {
  if (text === undefined || !HTTP_DATE.test(text)) return undefined;
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
