import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { extensionFor, imageTypeOf } from '@imagewire/transport';
import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import type { PictureIndex, PictureNeed } from '../store/picture-index.js';
import type { IncomingPicture } from './incoming-picture.js';
import { PictureFiles } from './picture-files.js';
import { standsFor } from './stand-in.js';
import { UnclaimedPictures } from './unclaimed-pictures.js';

const SWEEP_MILLISECONDS = 60_000;

/** So long no cap removes a picture that has just been stored: its answer, or the link in it, is on its way to a client. */
const SERVED_MILLISECONDS = 60_000;

/** Pictures on disk for as long as anything needs them. Past the cap those that expire first go early, which is logged. */
export class PictureStore extends PictureFiles implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(PictureStore.name);
  private readonly unclaimed: UnclaimedPictures;
  private sweep?: NodeJS.Timeout;

  constructor(
    folder: string,
    private readonly index: PictureIndex,
    /** Bytes that all pictures may take together. */
    private readonly capacity: number,
    /** The longest that a request may take with all its attempts, in milliseconds. */
    deadline: number,
  ) {
    super(folder);
    // Its answer may wait for other calls until the deadline; what nobody has claimed after that stands outside the cap for nothing.
    this.unclaimed = new UnclaimedPictures(folder, deadline + SERVED_MILLISECONDS);
  }

  /** Deletes what an earlier run left, and from then on what expires. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.removeStrangers();
    await this.removeExpired();
    const sweep = (): void => {
      this.removeExpired()
        .then(() => this.keepWithinCapacity())
        .catch((error: unknown) => this.logger.error('expired pictures could not be removed', error));
    };
    this.sweep = setInterval(sweep, SWEEP_MILLISECONDS).unref();
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
    await this.index.add(name, caller, picture.length, servedNeed(need));
    await this.keepWithinCapacity();
    return name;
  }

  /** As save, for a picture that an answer holds as base64, or by what stands for it. */
  async saveBase64(base64: string, caller: string, need: PictureNeed): Promise<string | undefined> {
    const name = standsFor(base64);
    if (name === undefined) return this.save(Buffer.from(base64, 'base64'), caller, need);
    await this.claim(name, caller, need);
    return name;
  }

  /** Takes a picture of an answer while that comes. It is nobody's until it is claimed. */
  receive(): IncomingPicture {
    return this.unclaimed.receive();
  }

  /** Keeps a picture that came with an answer for its caller. One that was claimed before is kept for longer. */
  async claim(name: string, caller: string, need: PictureNeed): Promise<void> {
    if (!this.unclaimed.has(name)) return this.index.extend(name, need.expiresAt, need.pinnedUntil);
    await this.unclaimed.claim(name, (bytes) => this.index.add(name, caller, bytes, servedNeed(need)));
    await this.keepWithinCapacity();
  }

  /** Keeps a picture for longer, where it would have gone before that. */
  extend(name: string, expiresAt: number): Promise<void> {
    return this.index.extend(name, expiresAt);
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

  /** Deletes what a crash left before its entry in the index was committed, and what a power cut left shorter than it was. */
  private async removeStrangers(): Promise<void> {
    const sizes = this.index.sizes();
    const files = await readdir(this.folder);
    const isWhole = await Promise.all(
      files.map(async (name) => (await stat(join(this.folder, name))).size === sizes.get(name)),
    );
    await this.remove(files.filter((_, index) => !isWhole[index]));
  }
}

const servedNeed = ({ expiresAt, pinnedUntil = 0 }: PictureNeed): PictureNeed => ({
  expiresAt,
  pinnedUntil: Math.max(pinnedUntil, Date.now() + SERVED_MILLISECONDS),
});
