import type { OrqOption, Upstream } from '../upstreams/upstream.js';
import type { ImageJob } from './image-job.js';

/** Where a request has each option that only orq itself can act on. */
export const orqParams: Readonly<Record<OrqOption, string>> = { plugins: 'plugins', prompt: 'orq.prompt' };

const options = Object.keys(orqParams) as OrqOption[];

/** The first option of a job that an upstream cannot act on; undefined where it can act on all. */
export const unhonouredBy = ({ honours }: Upstream, { orq }: ImageJob): OrqOption | undefined =>
  orq && options.find((option) => orq[option] !== undefined && !honours.includes(option));
