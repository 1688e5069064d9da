import { RequestOptionsError } from '@imagewire/models';

/** Throws a RequestOptionsError for what is no number of the range, a text that looks like one among it. Undefined and null are no value. */
export function checkNumber(name: string, value: unknown, least: number, most: number): void {
  if (value === undefined || value === null) return;
  if (typeof value === 'number' && value >= least && value <= most) return;
  throw new RequestOptionsError(name, `must be a number from ${least} to ${most}, not ${shown(value)}`);
}

/** Throws a RequestOptionsError for what is no whole number from `least`. Undefined and null are no value. */
export function checkWhole(name: string, value: unknown, least: number): void {
  checkNumber(name, value, least, Number.MAX_SAFE_INTEGER);
  if (typeof value === 'number' && !Number.isInteger(value))
    throw new RequestOptionsError(name, `must be a whole number, not ${value}`);
}

/** Throws a RequestOptionsError for what is neither true nor false: the text 'false', as the environment has it, would switch it on. */
export function checkSwitch(name: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === 'boolean') return;
  throw new RequestOptionsError(name, `must be true or false, not ${shown(value)}`);
}

/** Throws a RequestOptionsError for what is no text, a URL object among it, and says no value, which may be a key. Undefined and null are no value. */
export function checkText(name: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === 'string') return;
  throw new RequestOptionsError(name, 'must be a text');
}

/** Throws a RequestOptionsError for what is no AbortSignal, of whichever library: the controller itself among it. Undefined and null are no value. */
export function checkSignal(value: unknown): void {
  if (value === undefined || value === null) return;
  const { throwIfAborted, addEventListener } = value as Partial<AbortSignal>;
  if (typeof throwIfAborted === 'function' && typeof addEventListener === 'function') return;
  throw new RequestOptionsError('signal', "must be an AbortSignal, as an AbortController's signal is");
}

const shown = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));
