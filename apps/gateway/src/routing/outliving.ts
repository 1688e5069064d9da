import type { Client } from './client.js';
import type { Errand } from './errand.js';

/** Work that may go on when its client has left, and so keeps what that has uploaded. */
export const outliving =
  <T>({ keepUploads }: Client, begin: (errand: Errand) => Promise<T>) =>
  (errand: Errand): Promise<T> => {
    const work = begin(errand);
    keepUploads?.(work);
    return work;
  };
