import type { LossEntry } from './loss.js';
import { SAID_ONCE } from './split-answer.js';

/** What becomes of all that an answer without images says. */
export const lostWhole: LossEntry = {
  path: '',
  kind: 'lost',
  reason: 'an answer without images has no event to stand in',
};

/** What becomes of the event of this number, which is none of a finished image. */
export const lostStage = (index: number): LossEntry => ({
  path: String(index),
  kind: 'lost',
  reason: 'an answer has no place for an earlier stage of an image',
});

/** An entry about the event of an earlier image, told by its number. Of what the single answers carry only the last one's travels on. */
export const leftBehind = ({ path, kind, reason }: LossEntry, index: number): LossEntry =>
  kind === 'carried'
    ? { path: `${index}.${path}`, kind: 'lost', reason: SAID_ONCE }
    : { path: `${index}.${path}`, kind, reason };

/** An entry about one image's answer, told by the image's place in the whole one; about what was put into its event, by the event's number. */
export function numbered(entry: LossEntry, index: number): LossEntry {
  if (entry.kind === 'invented') return { ...entry, path: `${index}.${entry.path}` };
  return { ...entry, path: entry.path.replace(/^data\.0(?=\.|$)/, `data.${index}`) };
}
