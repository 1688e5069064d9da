const cue =
  /\b(?:with the (?:text|words?|title|caption|label|slogan|message|inscription)|captioned|caption|titled|labell?ed|says?|saying|reads?|reading|text|words?|lettering|inscribed)\b[\s:,]{0,4}["“”„«'‘]/iu;
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  "'": "'",
  '‘': '’',
};

/** What a prompt wants written, and the prompt without it. */
export interface CaptionReading {
  /** Trimmed, its white space joined; undefined when none is asked for. */
  readonly caption: string | undefined;
  /** The prompt less the caption, so that its words draw nothing. */
  readonly rest: string;
}

/** An apostrophe inside a word ('don't') closes nothing. */
function endOf(prompt: string, start: number, closers: string): number {
  for (let at = start; at < prompt.length; at += 1) {
    if (!closers.includes(prompt.charAt(at))) continue;
    const insideWord = /['’]/.test(prompt.charAt(at)) && /^\p{L}/u.test(prompt.slice(at + 1, at + 2));
    if (!insideWord) return at;
  }
  return -1;
}

/** Finds quoted words after a cue such as "with the text", "caption" or "that says". */
export function findCaption(prompt: string): CaptionReading {
  const found = cue.exec(prompt);
  if (found === null) return { caption: undefined, rest: prompt };
  const start = found.index + found[0].length;
  const end = endOf(prompt, start, closing[prompt.charAt(start - 1)] ?? '"');
  if (end < 0) return { caption: undefined, rest: prompt };
  const caption = prompt.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const rest = `${prompt.slice(0, found.index)} ${prompt.slice(end + 1)}`;
  return { caption: caption === '' ? undefined : caption, rest };
}
