import { findCaption } from './caption-text.js';
import type { Mood } from './moods.js';
import { specialCases, subjects as subjectWords, type Subject } from './subject-words.js';
import * as vocabulary from './vocabulary.js';
import type { Finish, Place, Wear, Weather } from './vocabulary.js';

/** What a prompt's words ask to be drawn. */
export interface Reading {
  /** In the order of the words, each once. */
  readonly places: ReadonlySet<Place>;
  readonly weathers: ReadonlySet<Weather>;
  readonly wears: ReadonlySet<Wear>;
  /** In the order of the words, each once; a colour where a colour word stands before it. */
  readonly subjects: ReadonlyMap<Subject, string | undefined>;
  readonly mood: Mood | undefined;
  /** Colours named on their own, `#rrggbb`. */
  readonly colours: readonly string[];
  /** The colour named before a place ("green hills"). */
  readonly land: string | undefined;
  readonly finishes: ReadonlySet<Finish>;
  /** The words to write into the picture, where the prompt asks for any. */
  readonly caption: string | undefined;
}

/** Words beyond these are not read: the longest prompt stays cheap. */
const wordsRead = 400;

const singulars = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
  word.replace(/ves$/, 'f'),
];

function look<Name>(table: ReadonlyMap<string, Name>, word: string): Name | undefined {
  return singulars(word)
    .map((form) => table.get(form))
    .find((name) => name !== undefined);
}

function wordsOf(prompt: string): string[] {
  const words =
    prompt
      .slice(0, 8000)
      .toLowerCase()
      .match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
  const denied = (at: number): boolean => ['no', 'without'].includes(words[at - 1] ?? '');
  return words.filter((_word, at) => !denied(at)).slice(0, wordsRead);
}

function named<Name>(table: ReadonlyMap<string, Name>, words: readonly string[]): ReadonlySet<Name> {
  return new Set(words.map((word) => look(table, word)).filter((name) => name !== undefined));
}

/** What stands at most two words after a colour word owns the colour ("a red toy car"). */
function ownerOf<Name>(
  table: ReadonlyMap<string, Name>,
  words: readonly string[],
  at: number,
): Name | undefined {
  return [...named(table, words.slice(at + 1, at + 3))][0];
}

function readColours(words: readonly string[]): Pick<Reading, 'subjects' | 'colours' | 'land'> {
  const subjects = new Map<Subject, string | undefined>();
  for (const name of named(subjectWords, words)) subjects.set(name, undefined);
  for (const [special, general] of specialCases) if (subjects.has(special)) subjects.delete(general);
  const colours: string[] = [];
  let land: string | undefined;
  words.forEach((word, at) => {
    const colour = vocabulary.colourWords.get(word);
    if (colour === undefined) return;
    const owner = ownerOf(subjectWords, words, at);
    if (owner !== undefined && subjects.has(owner)) subjects.set(owner, colour);
    else if (ownerOf(vocabulary.places, words, at) !== undefined) land = colour;
    else colours.push(colour);
  });
  return { subjects, colours, land };
}

/** The first mood named; but night is stronger than season and weather. */
function namedMood(words: readonly string[]): Mood | undefined {
  const moods = named(vocabulary.moodWords, words);
  return moods.has('night') ? 'night' : [...moods][0];
}

/** Space is dark and the deep is blue, whatever the hour. */
function moodOf(places: Reading['places'], subjects: Reading['subjects']): Mood | undefined {
  const [first] = subjects.keys();
  if (first === 'rocket' || first === 'astronaut' || first === 'planet')
    return places.size === 0 ? 'space' : undefined;
  return places.has('underwater') || first === 'fish' ? 'day' : undefined;
}

/** Reads what to draw from the words that we know; unknown words count for nothing here. */
export function readPrompt(prompt: string): Reading {
  const { caption, rest } = findCaption(prompt);
  const words = wordsOf(rest);
  const places = named(vocabulary.places, words);
  const { subjects, colours, land } = readColours(words);
  return {
    places,
    subjects,
    colours,
    land,
    weathers: named(vocabulary.weathers, words),
    wears: named(vocabulary.wears, words),
    mood: namedMood(words) ?? moodOf(places, subjects),
    finishes: named(vocabulary.finishes, words),
    caption,
  };
}
