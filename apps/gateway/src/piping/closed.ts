const ends: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** A JSON text that was cut within a string, with that string and every object and list ended that was open. */
export function closed(text: string): string {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at + 1);
    else if (character === '{' || character === '[') open.push(ends[character] ?? '');
    else if (character === '}' || character === ']') open.pop();
  }
  return `${text}"${open.reverse().join('')}`;
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}
