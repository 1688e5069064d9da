import { randomUUID } from 'node:crypto';

/** A new id for a request: a UUID of version 7, which begins with the time, so that the records of one moment lie together on disk. */
export function createRequestId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `req_${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
