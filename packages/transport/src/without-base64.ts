/** Long enough that no word, id or hash is taken for a picture. */
const SHORTEST_PICTURE = 200;
const DATA_URL = /data:[\w.+-]+\/[\w.+-]+;base64,$/;
const LONGEST_DATA_URL = 200;

/** A text with every long base64 in it, data URLs too, said in a few words; it is looked at until so many characters are said. */
export function withoutBase64(text: string, most: number): string {
  let said = '';
  for (let from = 0; from < text.length && said.length <= most;) {
    const end = endOfRun(text, from);
    if (end - from < SHORTEST_PICTURE) {
      said += text.slice(from, end + 1);
      from = end + 1;
      continue;
    }
    const next = endOfPadding(text, end);
    const [dataUrl = ''] = DATA_URL.exec(said.slice(-LONGEST_DATA_URL)) ?? [];
    const characters = dataUrl.length + next - from;
    said = `${said.slice(0, said.length - dataUrl.length)}[base64, ${characters} characters]`;
    from = next;
  }
  return said;
}

// No regular expression: one that runs over a picture of 8 MB needs more stack than there is.
function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfPadding(text: string, from: number): number {
  let at = from;
  while (at < from + 2 && text[at] === '=') at += 1;
  return at;
}

/** Letters, digits and + / - _, which base64 is written in, in either of its forms. */
const isDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2f && code <= 0x39) ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0x5f;
