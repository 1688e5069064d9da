import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { FormPart } from '@imagewire/models';

import {
  brokenText,
  fileExpected,
  fileTooLarge,
  textTooLarge,
  tooManyParts,
  truncatedForm,
  unnamedPart,
} from './refusals.js';
import type { UploadLimits } from './upload-options.js';

/** What a form is parsed with. */
export interface FormParserOptions {
  contentType: string;
  limits: UploadLimits;
  /** Tells what each part is by its name. */
  partOf: (partName: string) => FormPart;
  /** Takes every text, in order. */
  onText: (partName: string, text: string) => void;
  /** Takes every file, in order, and reads its stream. */
  onFile: (partName: string, file: { name: string; type: string }, stream: BusboyFileStream) => void;
  /** Takes what is wrong with the form. Only the first call matters. */
  refuse: (error: unknown) => void;
}

/** What the parser puts in the place of bytes that are no UTF-8; nobody writes it. */
const UNREADABLE = '\u{fffd}';

/** A busboy for one multipart body. What goes beyond a limit is refused, where busboy by itself would cut it off and go on. */
export function createFormParser(options: FormParserOptions): BusboyInstance {
  const { limits, refuse } = options;
  const parser = busboyFor(options);
  parser.on('file', (...part) => readFilePart(options, ...part));
  parser.on('field', (name: string | undefined, text, _nameTruncated, truncated) => {
    if (name === undefined) refuse(unnamedPart());
    else if (truncated) refuse(textTooLarge(options.partOf(name).field, limits));
    else if (text.includes(UNREADABLE)) refuse(brokenText(options.partOf(name).field));
    else options.onText(name, text);
  });
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'])
    parser.on(event, () => refuse(tooManyParts(limits)));
  return parser.on('error', (error) => refuse(truncatedForm(error)));
}

function busboyFor({ contentType, limits, partOf }: FormParserOptions): BusboyInstance {
  return new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      fileSize: limits.maxFileBytes,
      fieldSize: limits.maxTextBytes,
      files: limits.maxFiles,
      fields: limits.maxTexts,
      parts: limits.maxFiles + limits.maxTexts,
      headerPairs: 16,
      headerSize: 16_384,
    },
    // The class knows best: a JSON part may be called a file, and a picture may come without a name.
    isPartAFile: (name, type, filename) => {
      const takes = name === undefined ? undefined : partOf(name).takes;
      return takes ? takes === 'files' : filename !== undefined || type === 'application/octet-stream';
    },
  });
}

function readFilePart(
  { limits, partOf, onFile, refuse }: FormParserOptions,
  name: string | undefined,
  stream: BusboyFileStream,
  filename: string | undefined,
  _encoding: string,
  type: string,
): void {
  stream.on('error', (error) => refuse(truncatedForm(error)));
  if (name === undefined) {
    refuse(unnamedPart());
    return;
  }
  const { field } = partOf(name);
  if (filename === undefined && type.startsWith('text/')) refuse(fileExpected(field));
  stream.on('limit', () => refuse(fileTooLarge(field, limits)));
  onFile(name, { name: filename ?? '', type }, stream);
}
