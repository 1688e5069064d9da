import type { OpenAPIObject } from '@nestjs/swagger';

const picture = { prompt: 'a lighthouse at sunset', size: '512x512', response_format: 'url' };

/** One pixel, which is short to read. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A body that is answered with pictures, for each route that takes JSON. */
const bodyExamples: Readonly<Record<string, object>> = {
  '/v1/images/generations': { model: 'dall-e-2', ...picture },
  '/v1/images/edits': {
    model: 'dall-e-2',
    prompt: 'a boat',
    size: '512x512',
    images: [{ image_url: PIXEL }],
  },
  '/v2/proxy/images/generations': { model: 'openai/dall-e-2', ...picture },
  '/v2/router/images/generations': { model: 'openai/dall-e-2', ...picture },
  '/legacy/v2/router/images/generations': { model: 'openai/dall-e-2', ...picture },
  '/sudo/v1/images/generations': { model: 'dall-e-2', ...picture },
};

/** Puts the bodies into the document. Without them Swagger UI offers one with every field of the class, which no model takes. */
export function withBodyExamples(document: OpenAPIObject): OpenAPIObject {
  for (const [path, example] of Object.entries(bodyExamples)) {
    const body = document.paths[path]?.post?.requestBody;
    if (body && 'content' in body) Object.assign(body.content['application/json'] ?? {}, { example });
  }
  return document;
}
