import { type ErrorFacts, readErrorFacts } from '@imagewire/models';

import { isObject } from './is-object.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * What the body of a 2xx answer says went wrong, as servers do that answer everything with 200: in an `error`, or in `message` and
 * `code` without any list. Undefined where it says no such thing, and where there is a picture, which was paid for.
 */
export function errorSaidIn(answer: Members): ErrorFacts | undefined {
  const { error } = answer;
  if (isObject(error) || isText(error)) return hasPicture(answer) ? undefined : readErrorFacts(answer);
  if (isSuccess(answer) || hasList(answer)) return undefined;
  const facts = readErrorFacts(answer);
  return facts.message === undefined || facts.code === undefined ? undefined : facts;
}

// Of a task that was accepted, servers say "OK" with a code of 0 or 200.
const isSuccess = ({ code }: Members): boolean => typeof code === 'number' && code < 400;

const hasList = (answer: Members): boolean =>
  Object.keys(answer).some((name) => name !== 'errors' && Array.isArray(answer[name]));

/** Whether there is a picture where any dialect has its pictures, whichever was asked for: servers mix them. */
const hasPicture = ({ data, choices }: Members): boolean =>
  objectsIn(data).some(({ b64_json: base64, url }) => isText(base64) || isText(url)) ||
  objectsIn(choices).some(
    ({ message }) => isObject(message) && (isText(message.url) || isNoWords(message.content)),
  );

// Words have spaces between them; base64 and data URLs have none.
const isNoWords = (content: unknown): boolean => isText(content) && !String(content).includes(' ');

const objectsIn = (list: unknown): Members[] => (Array.isArray(list) ? list.filter(isObject) : []);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
