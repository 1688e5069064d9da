import type { OpenAPIObject } from '@nestjs/swagger';

const edit = { prompt: 'a boat', size: '512x512' };
const variation = { size: '512x512', response_format: 'url' };

/** The fields of a form that is answered with pictures once a picture is chosen, for each route that takes forms. */
const formExamples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/images/edits': { model: 'dall-e-2', ...edit },
  '/v1/images/variations': { model: 'dall-e-2', ...variation },
  '/v2/proxy/images/edits': { model: 'openai/dall-e-2', ...edit },
  '/v2/proxy/images/variations': { model: 'openai/dall-e-2', ...variation },
  '/v2/router/images/edits': { model: 'openai/dall-e-2', ...edit },
  '/v2/router/images/variations': { model: 'openai/dall-e-2', ...variation },
};

interface FieldSchema {
  readonly type?: unknown;
  readonly format?: string;
  readonly anyOf?: readonly object[];
}

interface FormSchema {
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

/**
 * Fills the forms of the page, and leaves their other fields empty, where Swagger UI would put a placeholder into each. For the page
 * alone: elsewhere an empty text is no example of a number.
 */
export function withFormExamples(document: OpenAPIObject): OpenAPIObject {
  for (const [path, example] of Object.entries(formExamples)) {
    const body = document.paths[path]?.post?.requestBody;
    const form = body && 'content' in body ? body.content['multipart/form-data'] : undefined;
    if (form?.schema && '$ref' in form.schema) {
      const named = document.components?.schemas?.[form.schema.$ref.split('/').at(-1) ?? ''];
      Object.assign(form, { schema: filled(named as FormSchema, example) });
    }
  }
  return document;
}

const filled = (schema: FormSchema, example: Readonly<Record<string, string>>): FormSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => {
      // A picture has no example: it is chosen.
      if (property.format === 'binary' || property.anyOf) return [name, property];
      const value = example[name] ?? (property.type === 'array' ? [] : '');
      // In place of those of the class, which Swagger UI would put before an `example`.
      return [name, { ...property, examples: [value] }];
    }),
  ),
});
