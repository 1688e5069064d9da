import { base64FromBytes } from '../base64.js';
import { LONG_STRING } from '../string-splitter.js';
import { BlockFile, type WrittenFile } from './block-file.js';

const DATA_URL_HEAD = /^data:[^,"\\]{0,100};base64,/i;
const LAST_GROUP = /^(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?|[A-Za-z0-9+/]{4})$/;

/**
 * The inside of one string of a JSON text while it comes. Base64 of some length goes to the disk as it is decoded; anything else stays
 * the text that it is.
 */
export class CapturedString {
  /** Whether it has ended, and is a picture on the disk. */
  isPicture = false;
  /** What stands before the base64 where it is a data URL; empty otherwise. */
  dataUrlHead = '';
  private texts: Buffer[] = [];
  private size = 0;
  private isText = false;
  private file: BlockFile | undefined;
  /** What came last and is not decoded: one to four digits, the group that may hold padding. */
  private held: Uint8Array = new Uint8Array();

  constructor(
    /** Where its file is written, until it is kept under a hidden name. */
    private readonly folder: string,
    /** Who may open the file; by default whoever the process lets. */
    private readonly mode?: number,
  ) {}

  /** Takes the next bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.file !== undefined) return this.decode(this.file, piece);
    this.texts.push(Buffer.from(piece));
    this.size += bytes.byteLength;
    if (this.size >= LONG_STRING && !this.isText) await this.begin();
  }

  /** The string is complete: a picture where all of it was base64. */
  async end(): Promise<void> {
    this.isPicture = this.file !== undefined && LAST_GROUP.test(this.heldText);
    if (!this.isPicture) await this.becomeText();
  }

  /** Whether its bytes as base64 again are the very text: that may lack its padding, or its last digit may say more than there are bytes. */
  get isExact(): boolean {
    return this.isPicture && base64FromBytes(Buffer.from(this.heldText, 'base64')) === this.heldText;
  }

  /** The string as it came, taken back from the disk where it had gone there. */
  async text(): Promise<Buffer> {
    if (this.file === undefined) return Buffer.concat(this.texts);
    const digits = base64FromBytes(await this.file.read());
    return Buffer.concat([Buffer.from(this.dataUrlHead + digits, 'latin1'), this.held]);
  }

  /** Gives the picture its name. */
  async keep(name: string): Promise<WrittenFile> {
    if (this.file === undefined) throw new Error('a text is no picture');
    await this.file.add(Buffer.from(this.heldText, 'base64'));
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
    await this.decode(this.file, all.subarray(this.dataUrlHead.length));
  }

  // What is held is made a whole group first, so that the rest is decoded where it lies.
  private async decode(file: BlockFile, bytes: Buffer): Promise<void> {
    const missing = (8 - this.held.byteLength) % 4;
    const group = Buffer.concat([this.held, bytes.subarray(0, missing)]);
    const rest = bytes.subarray(missing);
    const first = rest.byteLength === 0 ? rest : group;
    const most = rest.subarray(0, Math.max(0, Math.ceil(rest.byteLength / 4) - 1) * 4);
    const inFirst = await addDigits(file, first);
    const inMost = inFirst < first.byteLength ? 0 : await addDigits(file, most);
    this.held = Buffer.concat([group.subarray(inFirst), rest.subarray(inMost)]);
    if (inFirst + inMost < first.byteLength + most.byteLength) await this.becomeText();
  }

  private async becomeText(): Promise<void> {
    this.texts = [await this.text()];
    this.isText = true;
    await this.remove();
    this.file = undefined;
  }
}

// What stands for + and / in addresses is decoded like them, and could not be told from them when the text is wanted back.
const addDigits = async (file: BlockFile, digits: Buffer): Promise<number> =>
  digits.includes(0x2d) || digits.includes(0x5f) ? 0 : file.addBase64(digits);
