import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** How uploads are read, and how much of them. A form that goes beyond a limit is refused, never cut. */
export interface UploadOptions {
  /** Largest file, in bytes; 50,000,000 by default, as the image gateways have it. */
  maxFileBytes?: number;
  /** Largest text of a field, in bytes; 1,048,576 by default. */
  maxTextBytes?: number;
  /** Most files of one form; 32 by default. A model class may take fewer, and then says so with the field's name. */
  maxFiles?: number;
  /** Most fields of one form that are no files; 100 by default. */
  maxTexts?: number;
  /** Largest body, in bytes; 256,000,000 by default. */
  maxBodyBytes?: number;
  /** Files above so many bytes are kept on disk until the request is answered, smaller ones in memory; 1,048,576 by default. */
  maxMemoryBytes?: number;
  /** Uploads that are read at the same time; 8 by default. The others wait. */
  maxConcurrent?: number;
  /** Time from an upload's first byte to its last, in milliseconds; 300,000 by default. */
  timeoutMilliseconds?: number;
  /** An existing folder for files on disk; the system's folder for temporary files by default. */
  spoolFolder?: string;
}

/** Every option, filled in. */
export type UploadLimits = Required<UploadOptions>;

// A timer set for longer fires at once, and every upload would be too late.
const LONGEST_TIMER = 2_147_483_647;

/** Fills in what {@link UploadOptions} leaves open. Throws a RangeError that names an option which does not exist or cannot work. */
export function completeUploadOptions(options: UploadOptions = {}): UploadLimits {
  const known = defaults();
  const complete = { ...known, ...withoutUndefined(options) };
  for (const [name, value] of Object.entries(complete)) {
    // It would be ignored in silence, and the default would hold.
    if (!(name in known))
      throw new RangeError(`${name} is no option of uploads: there are ${Object.keys(known).join(', ')}`);
    if (name !== 'spoolFolder' && !(Number.isSafeInteger(value) && Number(value) > 0))
      throw new RangeError(`${name} must be a whole number above 0`);
  }
  if (complete.timeoutMilliseconds > LONGEST_TIMER)
    throw new RangeError(`timeoutMilliseconds must be at most ${LONGEST_TIMER}`);
  if (!isFolder(complete.spoolFolder)) throw new RangeError('spoolFolder must be a folder that exists');
  return complete;
}

const isFolder = (path: unknown): boolean =>
  typeof path === 'string' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const defaults = (): UploadLimits => ({
  maxFileBytes: 50_000_000,
  maxTextBytes: 1_048_576,
  maxFiles: 32,
  maxTexts: 100,
  maxBodyBytes: 256_000_000,
  maxMemoryBytes: 1_048_576,
  maxConcurrent: 8,
  timeoutMilliseconds: 300_000,
  spoolFolder: tmpdir(),
});

const withoutUndefined = (options: UploadOptions): UploadOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
