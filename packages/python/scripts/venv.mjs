// Where the virtual environment is.
import { join } from 'node:path';

/** A file of this package. */
export const inPackage = (...path) => join(import.meta.dirname, '..', ...path);

/** The folder of the virtual environment. */
export const venv = inPackage('.venv');

const windows = process.platform === 'win32';

/** The folder of its programs. */
export const binaries = join(venv, windows ? 'Scripts' : 'bin');

/** One of its programs. */
export const binary = (name) => join(binaries, windows ? `${name}.exe` : name);
