import { mediaTypeOf } from './data-url.js';
import { errorTypeOf, NO_ANSWER } from './error-status.js';
import type { Container } from './path.js';

/** What may be said beforehand about members that a source lacks and its target requires. */
export interface Inventions {
  /** When the images were made, in Unix seconds; 0 when absent. */
  readonly created?: number;
  /** The id of an answer of the 2024 router; `imagewire` when absent. */
  readonly id?: string;
  /** The model of an answer of the 2024 router; `unknown` when absent. */
  readonly model?: string;
}

/** What may be said beforehand about an answer or an error. */
export interface Given extends Inventions {
  /** The HTTP status of an error. */
  readonly status?: number;
  /** What the text of an error that is no JSON says. */
  readonly message?: string;
  /** The code of an error in a dialect that refuses null. */
  readonly code?: string;
}

const MEDIA_FORMATS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpeg', 'image/webp': 'webp' };

const formatOf = (picture: unknown): string =>
  MEDIA_FORMATS[typeof picture === 'string' ? (mediaTypeOf(picture) ?? '') : ''] ?? 'png';

/** The largest count that every dialect takes: Sudo's are of 32 bits. */
const MAX_COUNT = 2_147_483_647;

// Counts of an answer may be anything, even sums that no dialect takes.
function sum(...counts: readonly unknown[]): number {
  const total = counts.reduce<number>((all, count) => all + Math.round(Number(count ?? 0)), 0);
  return Math.abs(total) <= MAX_COUNT ? total : 0;
}

/** Everything that is ever made up, by the name of the member that a target requires. The same source always gives the same. */
const inventions: Readonly<Record<string, (given: Given, owner: Container) => unknown>> = {
  created: ({ created }) => created ?? 0,
  created_at: ({ created }) => created ?? 0,
  data: () => [],
  choices: () => [],
  id: ({ id }) => id ?? 'imagewire',
  object: () => 'image',
  model: ({ model }) => model ?? 'unknown',
  input_tokens: () => 0,
  output_tokens: () => 0,
  total_tokens: (_, usage) => sum(usage.input_tokens, usage.output_tokens),
  input_tokens_details: () => ({}),
  text_tokens: () => 0,
  image_tokens: () => 0,
  usage: () => ({}),
  b64_json: () => '',
  size: () => 'auto',
  quality: () => 'auto',
  background: () => 'auto',
  output_format: (_, { b64_json }) => formatOf(b64_json),
  error: () => ({}),
  message: ({ message, status = NO_ANSWER }) =>
    message ?? `The server answered ${status} and did not say why.`,
  type: ({ status }) => errorTypeOf(status),
  param: () => null,
  code: ({ code }) => code ?? null,
};

/** What stands for a required member that is missing; undefined where nothing may be made up. */
export const invent = (name: string, owner: Container, given: Given): unknown =>
  Object.hasOwn(inventions, name) ? inventions[name]?.(given, owner) : undefined;
