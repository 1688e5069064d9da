import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type ImageMediaType, imageTypeOf } from '@imagewire/transport';
import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import type { PictureIndex, PictureNeed } from '../store/picture-index.js';

const SWEEP_MILLISECONDS = 60_000;

const pictureName = /^[0-9a-f-]{36}\.(png|jpeg|webp|gif)$/;

/** A stored picture, ready to be sent. */
export interface StoredPicture {
  mediaType: ImageMediaType;
  bytes: number;
  stream: ReadStream;
}

/** Pictures on disk for as long as anything needs them. Past the cap those that expire first go early, which is logged. */
export class PictureStore implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(PictureStore.name);
  private sweep?: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly index: PictureIndex,
    /** Bytes that all pictures may take together. */
    private readonly capacity: number,
  ) {}

  /** Deletes what an earlier run left, and from then on what expires. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.removeStrangers();
    await this.removeExpired();
    this.sweep = setInterval(() => void this.removeExpired(), SWEEP_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** Keeps a caller's picture and gives the name that it can be opened by; undefined for bytes that are no picture. */
  async save(picture: Buffer, caller: string, need: PictureNeed): Promise<string | undefined> {
    const mediaType = imageTypeOf(picture);
    if (mediaType === undefined) return undefined;
    const name = `${randomUUID()}.${mediaType.slice('image/'.length)}`;
    const unfinished = join(this.folder, `${name}.part`);
    await writeFile(unfinished, picture, { mode: 0o600 });
    await rename(unfinished, join(this.folder, name));
    await this.index.add(name, caller, picture.length, need);
    await this.keepWithinCapacity();
    return name;
  }

  /** Keeps a picture for longer, where it would have gone before that. */
  extend(name: string, expiresAt: number): Promise<void> {
    return this.index.extend(name, expiresAt);
  }

  /** Opens a picture; undefined for any name that this store did not give, and for a picture that is gone. */
  async open(name: string): Promise<StoredPicture | undefined> {
    const format = pictureName.exec(name)?.[1];
    if (!format) return undefined;
    const file = join(this.folder, name);
    const found = await stat(file).catch(() => undefined);
    return (
      found && {
        mediaType: `image/${format}` as ImageMediaType,
        bytes: found.size,
        stream: createReadStream(file),
      }
    );
  }

  /** The bytes of a picture; undefined where open gives nothing. */
  async read(name: string): Promise<Buffer | undefined> {
    return pictureName.test(name) ? readFile(join(this.folder, name)).catch(() => undefined) : undefined;
  }

  /** Deletes what nothing needs any more. */
  async removeExpired(now = Date.now()): Promise<void> {
    await this.remove(this.index.expired(now));
  }

  private async keepWithinCapacity(): Promise<void> {
    const excess = this.index.beyond(this.capacity, Date.now());
    if (excess.length === 0) return;
    await this.remove(excess);
    this.logger.warn(
      `stored pictures passed their cap: ${excess.length} removed before their time; raise IMAGEWIRE_STORED_MEGABYTES`,
    );
  }

  private async remove(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => rm(join(this.folder, name), { force: true })));
    await this.index.remove(names);
  }

  /** Deletes what a crash left half written or before its entry in the index was committed. */
  private async removeStrangers(): Promise<void> {
    const known = new Set(this.index.names());
    const strangers = (await readdir(this.folder)).filter((name) => !known.has(name));
    await Promise.all(strangers.map((name) => rm(join(this.folder, name), { force: true })));
  }
}
