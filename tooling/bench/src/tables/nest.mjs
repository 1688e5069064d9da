import 'reflect-metadata';

import { OpenAIGenerateImageRequest, OpenAIGenerateImageResponse } from '@imagewire/models';
import { CompiledValidationPipe, ImagewireBody } from '@imagewire/nestjs';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

import { accepted } from '../accepted.mjs';
import { requestText, responseText } from '../bodies.mjs';

// A request to a route of Nest on Fastify, from the text of its body to what the route is called with; no socket between.
export const floor = 'a route without a pipe';

const row = (name, modelClass, text) => ({
  name,
  isRequest: modelClass === OpenAIGenerateImageRequest,
  text,
  atOnce: 1,
  operations: 10_000,
  rounds: 7,
});

export const rows = [
  row('a request', OpenAIGenerateImageRequest, requestText),
  row('a body with 10 objects in a list', OpenAIGenerateImageResponse, responseText(10)),
];

/** Calls a route whose body the decorator takes, and gives what the route got. */
async function asking(take, { isRequest, text }) {
  const modelClass = isRequest ? OpenAIGenerateImageRequest : OpenAIGenerateImageResponse;
  let got;
  class Route {
    receive(body) {
      got = body;
    }
  }
  // Decorators, as TypeScript would write them.
  Controller('route')(Route);
  Post()(Route.prototype, 'receive', Object.getOwnPropertyDescriptor(Route.prototype, 'receive'));
  take(modelClass)(Route.prototype, 'receive', 0);
  class App {}
  Module({ controllers: [Route] })(App);
  const app = await NestFactory.create(App, new FastifyAdapter(), { logger: false });
  await app.init();
  const asked = {
    method: 'POST',
    url: '/route',
    headers: { 'content-type': 'application/json' },
    payload: text,
  };
  return async () => {
    const { statusCode } = await app.inject(asked);
    return accepted(statusCode === 201, got);
  };
}

/** A pipe with the options with which Nest's documentation keeps unknown members out. */
const piped = (Pipe) => (modelClass) =>
  Body(new Pipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, expectedType: modelClass }));

export const contenders = {
  [floor]: { makes: 'plain', checks: 'nothing', prepare: (row) => asking(() => Body(), row) },
  "Nest's ValidationPipe": {
    makes: 'instance',
    checks: 'all rules',
    prepare: (row) => asking(piped(ValidationPipe), row),
  },
  'Imagewire CompiledValidationPipe': {
    makes: 'instance',
    checks: 'all rules',
    prepare: (row) => asking(piped(CompiledValidationPipe), row),
  },
  'Imagewire @ImagewireBody': {
    makes: 'instance',
    checks: 'all rules',
    prepare: (row) => asking(ImagewireBody, row),
  },
};
