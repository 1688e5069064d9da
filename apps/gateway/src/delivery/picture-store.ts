import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import type { PictureFormat } from '../upstreams/embedded/drawing/index.js';
import { LINK_LIFETIME_SECONDS } from './signed-link.js';

const mediaTypes: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

const SWEEP_MILLISECONDS = 60_000;

const pictureName = /^[0-9a-f-]{36}\.(png|jpeg|webp)$/;

/** A stored picture, ready to be sent. */
export interface StoredPicture {
  mediaType: string;
  bytes: number;
  stream: ReadStream;
}

/** Pictures on disk for as long as links to them are good. Past the cap the oldest go first, which is logged. */
export class PictureStore implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(PictureStore.name);
  private sweep?: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    /** Bytes that all pictures may take together. */
    private readonly capacity: number,
  ) {}

  /** Deletes what an earlier run left, and from then on what expires. */
  async onModuleInit(): Promise<void> {
    await this.removeExpired();
    this.sweep = setInterval(() => void this.removeExpired(), SWEEP_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** Keeps a picture and gives the name that it can be opened by. */
  async save(picture: Buffer, format: PictureFormat): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const name = `${randomUUID()}.${format}`;
    const unfinished = join(this.folder, `${name}.part`);
    await writeFile(unfinished, picture, { mode: 0o600 });
    await rename(unfinished, join(this.folder, name));
    await this.keepWithinCapacity();
    return name;
  }

  /** Opens a picture; undefined for any name that this store did not give, and for a picture that is gone. */
  async open(name: string): Promise<StoredPicture | undefined> {
    const format = pictureName.exec(name)?.[1] as PictureFormat | undefined;
    if (!format) return undefined;
    const file = join(this.folder, name);
    const found = await stat(file).catch(() => undefined);
    return found && { mediaType: mediaTypes[format], bytes: found.size, stream: createReadStream(file) };
  }

  /** Deletes what no link can reach any more, and what a crash left half written. */
  async removeExpired(now = Date.now()): Promise<void> {
    const oldest = now - LINK_LIFETIME_SECONDS * 1000;
    const expired = (await this.list()).filter((picture) => picture.savedAt <= oldest);
    await Promise.all(expired.map((picture) => rm(picture.file, { force: true })));
  }

  private async keepWithinCapacity(): Promise<void> {
    const pictures = (await this.list()).sort((one, other) => other.savedAt - one.savedAt);
    let total = 0;
    const excess = pictures.filter((picture) => (total += picture.bytes) > this.capacity);
    await Promise.all(excess.map((picture) => rm(picture.file, { force: true })));
    if (excess.length > 0) {
      this.logger.warn(
        `stored pictures passed their cap: ${excess.length} removed before their links expired; raise IMAGEWIRE_STORED_MEGABYTES`,
      );
    }
  }

  private async list(): Promise<{ file: string; bytes: number; savedAt: number }[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const file = join(this.folder, name);
        const facts = await stat(file).catch(() => undefined);
        return facts && { file, bytes: facts.size, savedAt: facts.mtimeMs };
      }),
    );
    return found.filter((picture) => picture !== undefined);
  }
}
