import {
  type FormField,
  formParts,
  type ModelClass,
  ModelValidationError,
  type ParseOptions,
  parseFormFields,
  parseModel,
} from '@imagewire/models';

import { RequestBodyError } from './request-body-error.js';

/**
 * Gives an instance of the class from a form's fields. Throws a RequestBodyError for a text that came several times where one belongs,
 * and a ModelValidationError with every issue for anything else.
 */
export function parseForm<T extends object>(
  modelClass: ModelClass<T>,
  fields: readonly FormField[],
  options: ParseOptions,
): T {
  try {
    return parseModel(modelClass, parseFormFields(modelClass, fields), options);
  } catch (error) {
    throw duplicateBehind(error, repeatedTexts(modelClass, fields)) ?? error;
  }
}

/** The fields of the class that came as more than one text. Where the class takes a list that is legal. */
function repeatedTexts(modelClass: ModelClass, fields: readonly FormField[]): ReadonlySet<string> {
  const partOf = formParts(modelClass);
  const texts = fields
    .filter(([, value]) => typeof value === 'string')
    .map(([name]) => partOf(name))
    .filter(({ takes }) => takes === 'texts')
    .map(({ field }) => field);
  return new Set(texts.filter((field, index) => texts.indexOf(field) !== index));
}

function duplicateBehind(error: unknown, repeated: ReadonlySet<string>): RequestBodyError | undefined {
  if (!(error instanceof ModelValidationError)) return undefined;
  const field = error.issues.find(({ path }) => repeated.has(path))?.path;
  if (field === undefined) return undefined;
  return new RequestBodyError('duplicate_field', `${field} came more than once; send it once`, field, {
    cause: error,
  });
}
