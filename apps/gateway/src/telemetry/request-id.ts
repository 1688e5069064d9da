import { randomUUID } from 'node:crypto';

import { onceAMillisecond } from './once-a-millisecond.js';

/** A new id for a request: a UUID of version 7, which begins with the time, so that the records of one moment lie together on disk. */
export const createRequestId = (now = Date.now()): string => beginning(now) + randomUUID().slice(15);

const beginning = onceAMillisecond((now) => {
  const time = now.toString(16).padStart(12, '0');
  return `req_${time.slice(0, 8)}-${time.slice(8)}-7`;
});
