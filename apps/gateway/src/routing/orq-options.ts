import type { OrqOption, Upstream } from '../upstreams/upstream.js';
import type { ImageJob } from './image-job.js';

/** Where a request has each option that only orq itself can act on. */
export const orqParams: Readonly<Record<OrqOption, string>> = { plugins: 'plugins', prompt: 'orq.prompt' };

/** The options of a job that an upstream cannot act on. */
export const unhonouredBy = ({ honours }: Upstream, { orq }: ImageJob): OrqOption[] =>
  (Object.keys(orqParams) as OrqOption[]).filter(
    (option) => orq?.[option] !== undefined && !honours.includes(option),
  );
