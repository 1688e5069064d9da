import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import opentype from 'opentype.js';

import { short } from './shapes.js';

/** Nunito Bold, under the SIL Open Font License; read from its own package, so no font need be installed. */
function loadFont(): opentype.Font {
  const file = readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/nunito/700Bold/Nunito_700Bold.ttf'),
  );
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

let font: opentype.Font | undefined;

interface Letter {
  readonly glyph: opentype.Glyph;
  /** Where it begins, in font units. */
  readonly at: number;
}

/**
 * The glyphs of a line and its length in font units. Each character is looked up on its own: opentype.js 2.0 throws on
 * this font's substitution tables. A character that the font lacks becomes its empty box.
 */
function layOut(line: string): { letters: Letter[]; length: number; font: opentype.Font } {
  const typeface = (font ??= loadFont());
  const letters: Letter[] = [];
  let at = 0;
  for (const glyph of Array.from(line, (character) => typeface.charToGlyph(character))) {
    const before = letters.at(-1)?.glyph;
    if (before !== undefined) at += typeface.getKerningValue(before, glyph);
    letters.push({ glyph, at });
    at += glyph.advanceWidth ?? 0;
  }
  return { letters, length: at, font: typeface };
}

/** How long a line is, as a multiple of its font size. */
export function lineLength(line: string): number {
  const { length, font: typeface } = layOut(line);
  return length / typeface.unitsPerEm;
}

/** A glyph's outline as SVG path data; opentype.js's own writer makes NaN of numbers such as 1e-7. */
const dataOf = ({ commands }: opentype.Path): string =>
  commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      const { type, x, y } = command;
      const before =
        type === 'C'
          ? [command.x1, command.y1, command.x2, command.y2]
          : type === 'Q'
            ? [command.x1, command.y1]
            : [];
      return `${type}${[...before, x, y].map(short).join(' ')}`;
    })
    .join('');

/** The line as SVG path data, centred on x. Outlines instead of text: no markup can come in with the words. */
export function outlineLine(line: string, x: number, baseline: number, size: number): string {
  const { letters, length, font: typeface } = layOut(line);
  const scale = size / typeface.unitsPerEm;
  const start = x - (length * scale) / 2;
  return letters.map(({ glyph, at }) => dataOf(glyph.getPath(start + at * scale, baseline, size))).join('');
}
