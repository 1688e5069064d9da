import type { PlainObject } from '@imagewire/models';

import type { Projection } from '../convert-answer.js';
import { dataUrlOf, pictureInText } from '../data-url.js';
import { isContainer } from '../path.js';

/** Puts each choice where OpenAI has its images: a link, a picture in the content, or the content as the prompt's revision. */
export const dataFromChoices: Projection = ({ created, choices }) => ({
  created,
  ...(Array.isArray(choices) && { data: choices.map(imageFromChoice) }),
});

function imageFromChoice(choice: unknown): PlainObject {
  const message = isContainer(choice) && isContainer(choice.message) ? choice.message : {};
  const { content, url } = message;
  return {
    ...(typeof url === 'string' && { url }),
    ...(typeof content === 'string' && imageFromText(content)),
  };
}

function imageFromText(content: string): PlainObject {
  const picture = pictureInText(content);
  return picture === undefined ? { revised_prompt: content } : { b64_json: picture };
}

/** Puts each image where the 2024 router has its choices. A message holds one thing: base64 goes before a link, a link before text. */
export const choicesFromData: Projection = ({ created, data }) => ({
  created,
  ...(Array.isArray(data) && { choices: data.map(choiceFromImage) }),
});

function choiceFromImage(image: unknown, index: number): PlainObject {
  const { b64_json, url, revised_prompt } = isContainer(image) ? image : {};
  if (typeof b64_json === 'string') return { index, message: { role: ROLE, content: dataUrlOf(b64_json) } };
  if (typeof url === 'string') return { index, message: { role: ROLE, url } };
  // A text that would be read as a picture stays out of the content.
  return typeof revised_prompt === 'string' && pictureInText(revised_prompt) === undefined
    ? { index, message: { role: ROLE, content: revised_prompt } }
    : { index };
}

const ROLE = 'assistant';
