import type { ClientSettings } from '../../config/upstream-settings.js';
import type { ImageJob, OrqOptions } from '../../routing/image-job.js';

/** What only names a request, and so stands in the gateway's own trace where a dialect has no place for it. */
type TraceOption = Exclude<keyof OrqOptions, 'plugins' | 'prompt'>;

const forms = { edit: ['name', 'identity', 'contact'], variation: ['name', 'identity', 'contact'] } as const;

const places: Readonly<
  Partial<Record<ClientSettings['type'], Partial<Record<ImageJob['operation'], readonly TraceOption[]>>>>
> = {
  'orq-router': { generate: ['name', 'identity', 'contact', 'metadata'], ...forms },
  'orq-proxy': { generate: ['name', 'contact', 'thread'] },
};

/** The options of a job that an upstream is given. Plugins and stored prompts change pictures: a dialect without a place for them refuses. */
export function orqOptionsFor({ orq = {}, operation }: ImageJob, type: ClientSettings['type']): OrqOptions {
  const given = ['plugins', 'prompt', ...(places[type]?.[operation] ?? [])];
  return Object.fromEntries(Object.entries(orq).filter(([name]) => given.includes(name)));
}
