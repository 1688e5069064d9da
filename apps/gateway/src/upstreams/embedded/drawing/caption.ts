import type { Brush } from './brush.js';
import { mix } from './colour.js';
import { lineLength, outlineLine } from './lettering.js';
import { path, rectangle } from './shapes.js';

const mostCharacters = 140;
const mostLines = 4;
const [largest, smallest] = [88, 34];

/** The text cut to so many characters; the last one then is an ellipsis. */
function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A word as pieces that each fit into a line. */
function breakWord(word: string, limit: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const longer = `${pieces.at(-1) ?? ''}${character}`;
    if (pieces.at(-1) === '' || lineLength(longer) <= limit) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}

/** The text in lines of at most `limit` font sizes. */
function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(' ').flatMap((word) => breakWord(word, limit))) {
    const joined = lines.length === 0 ? piece : `${lines.at(-1) ?? ''} ${piece}`;
    if (lines.length > 0 && lineLength(joined) <= limit) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

/** The largest lettering in which the text fits into four lines of whole words, else the smallest with what fits. */
function fit(text: string, width: number): { size: number; lines: string[] } {
  for (let size = largest; size > smallest; size -= 6) {
    const lines = wrap(text, width / size);
    if (lines.length <= mostLines && lines.join(' ') === text) return { size, lines };
  }
  const lines = wrap(text, width / smallest);
  const kept = lines.slice(0, mostLines);
  const last = kept.at(-1) ?? '';
  if (lines.length > mostLines)
    kept[mostLines - 1] = shorten(`${last}…`, Math.max(2, Array.from(last).length));
  return { size: smallest, lines: kept };
}

/** The caption on a panel near the upper edge: at most four lines and 140 characters, a longer text ends with an ellipsis. */
export function drawCaption(brush: Brush, caption: string): string {
  const { ink, paper, light } = brush.palette;
  const { size, lines } = fit(shorten(caption, mostCharacters), Math.min(brush.width, 1600) * 0.78);
  const [leading, top, middle] = [size * 1.22, 60, brush.width / 2];
  const tall = lines.length * leading + size * 0.7;
  const wide = Math.min(brush.width * 0.96, (Math.max(...lines.map(lineLength)) + 1.6) * size);
  const letters = lines.map((line, at) => outlineLine(line, middle, top + size * 1.2 + at * leading, size));
  const panel = (y: number, colour: string, opacity: number): string =>
    rectangle(middle - wide / 2, y, wide, tall, colour, { rx: size * 0.42, opacity });
  return brush.layer(
    panel(top + 5, ink, 0.25) + panel(top, mix(paper, light, 0.2), 0.94) + path(letters.join(''), ink),
  );
}
