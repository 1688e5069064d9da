import { addImagewireSchemas } from '@imagewire/nestjs';
import type { INestApplication } from '@nestjs/common';
import {
  DocumentBuilder,
  type OpenAPIObject,
  type SwaggerDocumentOptions,
  SwaggerModule,
} from '@nestjs/swagger';

import { withBodyExamples } from './body-examples.js';
import { withFormExamples } from './form-examples.js';

const options: SwaggerDocumentOptions = {
  // Routes are grouped by dialect, which each says itself.
  autoTagControllers: false,
  operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
};

const TITLE = 'Imagewire gateway';

/** Serves the OpenAPI document at /openapi.json and a page to read and try it at /docs. */
export function serveDocs(app: INestApplication): void {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(TITLE)
    .setDescription('One gateway for the image dialects of OpenAI, orq.ai and Sudo.')
    .setVersion('0.1.0')
    .addBearerAuth()
    .build();
  // Made when it is first asked for: most gateways never are, and it takes tens of megabytes.
  const document = (): OpenAPIObject =>
    withBodyExamples(addImagewireSchemas(SwaggerModule.createDocument(app, frame, options)));
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', raw: ['json'], ui: false });
  SwaggerModule.setup('docs', app, () => withFormExamples(document()), {
    raw: false,
    customSiteTitle: TITLE,
    swaggerOptions: { requestInterceptor: withoutEmptyFields },
  });
}

// Swagger UI sends a form's empty fields too, unless one unticks each, and no route takes them. Runs in the browser.
function withoutEmptyFields<Sent extends { body?: unknown }>(sent: Sent): Sent {
  const { body } = sent;
  if (body instanceof FormData)
    for (const [name, value] of [...body.entries()]) if (value === '') body.delete(name);
  return sent;
}
