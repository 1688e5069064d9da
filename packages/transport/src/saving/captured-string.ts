import { base64FromBytes } from '../base64.js';
import { LONG_STRING } from '../string-splitter.js';
import { BlockFile, type WrittenFile } from './block-file.js';

const DATA_URL_HEAD = /^data:[^,"\\]{0,100};base64,/i;
const LAST_GROUP = /^(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?|[A-Za-z0-9+/]{4})$/;

/**
 * The inside of one string of a JSON text while it comes. Base64 of some length goes to the disk as it is decoded; anything else, and what
 * cannot be written, stays the text that it is.
 */
export class CapturedString {
  /** Whether it has ended, and is a picture on the disk. */
  isPicture = false;
  /** What stands before the base64 where it is a data URL; empty otherwise. */
  dataUrlHead = '';
  /** What the disk said where it could not be written; undefined otherwise. */
  failure: unknown;
  private texts: Buffer[] = [];
  private size = 0;
  private isText = false;
  private file: BlockFile | undefined;
  /** What came last and is not decoded: one to four digits, the group that may hold padding. */
  private held: Uint8Array = new Uint8Array();
  /** How many bytes of the last group are in the file, once the string has ended. */
  private lastBytes = 0;

  constructor(
    /** Where its file is written, until it is kept under a hidden name. */
    private readonly folder: string,
    /** Who may open the file; by default whoever the process lets. */
    private readonly mode?: number,
  ) {}

  /** Takes the next bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const before = this.size;
    this.size += bytes.byteLength;
    if (this.file !== undefined) return this.decode(this.file, piece, before);
    this.texts.push(Buffer.from(piece));
    if (this.size >= LONG_STRING && !this.isText) await this.begin();
  }

  /** The string is complete: a picture where all of it was base64, and is on the disk. */
  async end(): Promise<void> {
    this.isPicture =
      this.file !== undefined && LAST_GROUP.test(this.heldText) && (await this.isWritten(this.file));
    if (!this.isPicture) await this.becomeText([await this.text()]);
  }

  /** Whether its bytes as base64 again are the very text: that may lack its padding, or its last digit may say more than there are bytes. */
  get isExact(): boolean {
    return this.isPicture && base64FromBytes(Buffer.from(this.heldText, 'base64')) === this.heldText;
  }

  /** The string as it came, taken back from the disk where it had gone there. */
  async text(): Promise<Buffer> {
    if (this.file === undefined) return Buffer.concat(this.texts);
    const bytes = await this.file.read();
    const digits = base64FromBytes(bytes.subarray(0, bytes.byteLength - this.lastBytes));
    return Buffer.concat([Buffer.from(this.dataUrlHead + digits, 'latin1'), this.held]);
  }

  /** Gives the picture its name. */
  async keep(name: string): Promise<WrittenFile> {
    if (this.file === undefined) throw new Error('a text is no picture');
    return this.file.keep(name);
  }

  /** Takes what it wrote from the disk. */
  async remove(): Promise<void> {
    await this.file?.remove();
  }

  private get heldText(): string {
    return Buffer.from(this.held).toString('latin1');
  }

  private async begin(): Promise<void> {
    const all = Buffer.concat(this.texts);
    this.texts = [];
    this.dataUrlHead = DATA_URL_HEAD.exec(all.toString('latin1', 0, 200))?.[0] ?? '';
    this.file = new BlockFile(this.folder, this.mode);
    await this.decode(this.file, all.subarray(this.dataUrlHead.length), this.dataUrlHead.length);
  }

  /** Decodes what comes after the first `before` bytes of the string. */
  private async decode(file: BlockFile, bytes: Buffer, before: number): Promise<void> {
    try {
      if (!(await this.takeDigits(file, bytes))) await this.becomeText([await this.text()]);
    } catch (error) {
      this.failure = error;
      // What could not be written may have been taken in part.
      await this.becomeText([(await this.text()).subarray(0, before), Buffer.from(bytes)]);
    }
  }

  // What is held is made a whole group first, so that the rest is decoded where it lies.
  private async takeDigits(file: BlockFile, bytes: Buffer): Promise<boolean> {
    const missing = (8 - this.held.byteLength) % 4;
    const group = Buffer.concat([this.held, bytes.subarray(0, missing)]);
    const rest = bytes.subarray(missing);
    const first = rest.byteLength === 0 ? rest : group;
    const most = rest.subarray(0, Math.max(0, Math.ceil(rest.byteLength / 4) - 1) * 4);
    const inFirst = await file.addBase64(first);
    const inMost = inFirst < first.byteLength ? 0 : await file.addBase64(most);
    this.held = Buffer.concat([group.subarray(inFirst), rest.subarray(inMost)]);
    return inFirst + inMost === first.byteLength + most.byteLength;
  }

  private async isWritten(file: BlockFile): Promise<boolean> {
    const last = Buffer.from(this.heldText, 'base64');
    this.lastBytes = last.byteLength;
    try {
      await file.add(last);
      await file.settle();
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    }
  }

  private async becomeText(texts: Buffer[]): Promise<void> {
    this.texts = texts;
    this.isText = true;
    await this.remove();
    this.file = undefined;
  }
}
