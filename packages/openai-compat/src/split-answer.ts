import type { PlainObject } from '@imagewire/models';

import { CARRY } from './carry.js';
import { differences } from './difference.js';
import type { LossEntry } from './loss.js';
import { dotted, isContainer } from './path.js';

/** The completed event of an answer's one image, as far as the answer says it. */
export function completedEvent(answer: PlainObject, type: string): PlainObject {
  const { created, data, size, quality, background, output_format, usage } = answer;
  const image: unknown = Array.isArray(data) ? data[0] : undefined;
  const b64_json = isContainer(image) ? image.b64_json : undefined;
  return { type, b64_json, created_at: created, size, quality, background, output_format, usage };
}

/** The answer that one completed event amounts to. */
export function answerFromEvent(event: PlainObject): PlainObject {
  const { created_at, b64_json, size, quality, background, output_format, usage } = event;
  const data = [b64_json === undefined ? {} : { b64_json }];
  return { created: created_at, data, size, quality, background, output_format, usage };
}

/** An answer for each image; what every event says goes to each, what is said but once to the last. */
export function splitAnswer(answer: PlainObject): PlainObject[] {
  const { created, data, size, quality, background, output_format } = answer;
  const images = Array.isArray(data) ? (data as unknown[]) : [];
  const said = { created, size, quality, background, output_format };
  return images.map((image, index) => ({
    ...(index === images.length - 1 ? answer : said),
    data: [image],
  }));
}

/** The answer that answers of one image each amount to. */
export function joinAnswers(singles: readonly PlainObject[], created = 0): PlainObject {
  const data = singles.flatMap((single) => single.data as unknown[]);
  return { created, ...singles.at(-1), data };
}

/** Why what an earlier image's answer says is not in the joined one. */
export const SAID_ONCE = 'an answer says it once, as its last image does';

/** What an image's event says of the whole answer, and the last one does not, by the image's number: `0.usage.input_tokens`. */
export const saidOtherwise = (singles: readonly PlainObject[], joined: PlainObject): LossEntry[] =>
  singles.flatMap(({ data: _, [CARRY]: __, ...said }, index) =>
    differences(said, joined)
      .filter((difference) => 'value' in difference)
      .map(({ path }) => ({ path: dotted([index, ...path]), kind: 'lost', reason: SAID_ONCE })),
  );
