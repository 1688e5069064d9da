import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { extensionFor, type ImageMediaType, imageTypeOf, LONG_STRING } from '@imagewire/transport';
import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import type { PictureIndex, PictureNeed } from '../store/picture-index.js';
import type { IncomingPicture } from './incoming-picture.js';
import { STAND_IN_HEAD, standInFor } from './stand-in.js';
import { UnclaimedPictures } from './unclaimed-pictures.js';

const SWEEP_MILLISECONDS = 60_000;

/** So long no cap removes a picture that has just been claimed: its answer is on its way from here. */
const SERVED_MILLISECONDS = 60_000;

const pictureName = /^[0-9a-f-]{36}\.(png|jpe?g|webp|gif)$/;

/** A stored picture, ready to be sent. */
export interface StoredPicture {
  mediaType: ImageMediaType;
  bytes: number;
  stream: ReadStream;
}

/** Pictures on disk for as long as anything needs them. Past the cap those that expire first go early, which is logged. */
export class PictureStore implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(PictureStore.name);
  private readonly unclaimed: UnclaimedPictures;
  private sweep?: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly index: PictureIndex,
    /** Bytes that all pictures may take together. */
    private readonly capacity: number,
  ) {
    this.unclaimed = new UnclaimedPictures(folder);
  }

  /** Deletes what an earlier run left, and from then on what expires. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.removeStrangers();
    await this.removeExpired();
    const sweep = async (): Promise<void> => {
      await this.removeExpired();
      await this.keepWithinCapacity();
    };
    this.sweep = setInterval(() => void sweep(), SWEEP_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** Keeps a caller's picture and gives the name that it can be opened by; undefined for bytes that are no picture. */
  async save(picture: Buffer, caller: string, need: PictureNeed): Promise<string | undefined> {
    const mediaType = imageTypeOf(picture);
    if (mediaType === undefined) return undefined;
    const name = `${randomUUID()}.${extensionFor(mediaType)}`;
    const unfinished = join(this.folder, `${name}.part`);
    await writeFile(unfinished, picture, { mode: 0o600 });
    await rename(unfinished, join(this.folder, name));
    await this.index.add(name, caller, picture.length, need);
    await this.keepWithinCapacity();
    return name;
  }

  /** Takes a picture of an answer while that comes. It is nobody's until it is claimed. */
  receive(): IncomingPicture {
    return this.unclaimed.receive();
  }

  /** Keeps a picture that came with an answer for its caller. One that was claimed before is kept for longer. */
  async claim(name: string, caller: string, { expiresAt, pinnedUntil = 0 }: PictureNeed): Promise<void> {
    if (!this.unclaimed.has(name)) return this.index.extend(name, expiresAt, pinnedUntil);
    const need = { expiresAt, pinnedUntil: Math.max(pinnedUntil, Date.now() + SERVED_MILLISECONDS) };
    await this.unclaimed.claim(name, (bytes) => this.index.add(name, caller, bytes, need));
    await this.keepWithinCapacity();
  }

  /** Keeps a picture for longer, where it would have gone before that. */
  extend(name: string, expiresAt: number): Promise<void> {
    return this.index.extend(name, expiresAt);
  }

  /** What stands for a large picture in an answer, and the base64 of a small one; undefined where open gives nothing. */
  async brief(name: string): Promise<string | undefined> {
    const file = await this.openFile(name);
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      if (size < LONG_STRING) return await file.readFile('base64');
      const { buffer } = await file.read(Buffer.alloc(STAND_IN_HEAD), 0, STAND_IN_HEAD, 0);
      return standInFor(name, buffer);
    } finally {
      await file.close();
    }
  }

  /** The open file of a picture, which its holder closes: it can be read even when it is removed; undefined where open gives nothing. */
  async openFile(name: string): Promise<FileHandle | undefined> {
    return pictureName.test(name) ? openFile(join(this.folder, name)).catch(() => undefined) : undefined;
  }

  /** Opens a picture; undefined for any name that this store did not give, and for a picture that is gone. */
  async open(name: string): Promise<StoredPicture | undefined> {
    const format = pictureName.exec(name)?.[1];
    if (!format) return undefined;
    const file = join(this.folder, name);
    const found = await stat(file).catch(() => undefined);
    return (
      found && {
        mediaType: `image/${format === 'jpg' ? 'jpeg' : format}` as ImageMediaType,
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
    await this.remove([...this.index.expired(now), ...this.unclaimed.takeExpired(now)]);
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
