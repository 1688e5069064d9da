import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ConfigurationError } from '../config/configuration-error.js';

/** How long a link to a picture is good for, as OpenAI's are: 60 minutes. */
export const LINK_LIFETIME_SECONDS = 3600;

/** Signs links to stored pictures, so that a link is all that its holder needs and nobody can make one up. */
export class LinkSigner {
  constructor(private readonly secret: Buffer) {}

  /** The query of a link that is good until `expires`, in Unix seconds. */
  sign(name: string, expires: number): string {
    return `expires=${expires}&signature=${this.signature(name, expires)}`;
  }

  /** Tells whether the link was made here, for this name, and is still good at `now`, in Unix seconds. */
  isGood(name: string, expires: string, signature: string, now: number): boolean {
    if (!/^\d{1,12}$/.test(expires) || Number(expires) <= now) return false;
    const wanted = Buffer.from(this.signature(name, Number(expires)));
    const given = Buffer.from(signature);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }

  private signature(name: string, expires: number): string {
    return createHmac('sha256', this.secret).update(`${name}\n${expires}`).digest('base64url');
  }
}

const SECRET_BYTES = 32;

/**
 * The secret that lies in the data folder, readable by its owner alone; made at the first start, so that links outlive a restart.
 * Throws a ConfigurationError where the folder cannot be used.
 */
export function loadSecret(dataFolder: string): Buffer {
  const file = join(dataFolder, 'signing-secret');
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeSecret(file, 'wx');
    // A full disk or a power cut leaves a file with less, and anyone could sign with nothing.
    if (readFileSync(file).length < SECRET_BYTES) writeSecret(file, 'w');
    return readFileSync(file);
  } catch (error) {
    throw new ConfigurationError(
      `IMAGEWIRE_DATA_DIR=${dataFolder} cannot be used (${codeOf(error)}). Name a folder that this process may write to.`,
      { cause: error },
    );
  }
}

function writeSecret(file: string, flag: 'w' | 'wx'): void {
  try {
    writeFileSync(file, randomBytes(SECRET_BYTES), { mode: 0o600, flag });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
