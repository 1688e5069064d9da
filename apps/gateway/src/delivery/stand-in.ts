import { randomBytes } from 'node:crypto';

/** A stand-in begins with so many of the picture's bytes: enough to tell what it is a picture of, and whole groups of base64. */
export const STAND_IN_HEAD = 48;
const HEAD_CHARACTERS = 64;
/** As long as any name in the store, and such that a stand-in is whole groups of base64. */
const NAME_LENGTH = 42;

// Nobody outside knows it, so that no text of an answer or a request can be taken for a stand-in.
const mark = randomBytes(18).toString('hex');

const LENGTH = HEAD_CHARACTERS + mark.length + 2 * NAME_LENGTH;

/**
 * What stands in an answer for the base64 of a picture in the store, from the reading to the writing of that answer: short base64
 * that begins as the picture's does and holds its name. Conversions take it for the picture.
 */
export const standInFor = (name: string, head: Uint8Array): string =>
  Buffer.from(head).toString('base64', 0, STAND_IN_HEAD) +
  mark +
  Buffer.from(name.padEnd(NAME_LENGTH)).toString('hex');

/** The name of the picture that a text stands for; undefined for any other text. */
export const standsFor = (text: string | undefined): string | undefined =>
  text?.length === LENGTH && text.startsWith(mark, HEAD_CHARACTERS)
    ? nameAt(text, HEAD_CHARACTERS)
    : undefined;

/** A JSON text cut at its stand-ins: what is around them, and between two of those the name of a picture. */
export function cutAtStandIns(json: string): string[] {
  const cut: string[] = [];
  let from = 0;
  for (let at = json.indexOf(mark); at !== -1; at = json.indexOf(mark, from)) {
    cut.push(json.slice(from, at - HEAD_CHARACTERS), nameAt(json, at));
    from = at - HEAD_CHARACTERS + LENGTH;
  }
  return [...cut, json.slice(from)];
}

function nameAt(text: string, marked: number): string {
  const from = marked + mark.length;
  return Buffer.from(text.slice(from, from + 2 * NAME_LENGTH), 'hex')
    .toString()
    .trimEnd();
}
