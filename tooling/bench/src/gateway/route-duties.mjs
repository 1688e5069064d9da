import 'reflect-metadata';

import { Controller, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Pool } from 'undici';

import { BodyWriter } from '../../../../apps/gateway/dist/piping/body-writer.js';
import { readBuffers } from '../../../../packages/transport/dist/door/read-buffers.js';
import { Duties } from './duties.mjs';
import { LegacyPieces, QuotedPictures, SamePieces } from './quoted-pictures.mjs';

// The least that a gateway on Nest, Fastify and undici can be: it owes a request what Imagewire owes it, and has no routing, retries,
// time limits, breakers, cancelling or failures. Sockets are read into buffers that are used again.
const { UPSTREAM, BENCH_FOLDER: folder, BENCH_KEY: key, BENCH_CONVERTS: converts } = process.env;
const duties = new Duties({ folder, key });
const pool = new Pool(UPSTREAM, { connections: 128, pipelining: 1, connect: { onread: readBuffers.onread } });

/** Passes an answer on while it comes; its end waits until the request is written down. */
class Passing {
  pictures = new QuotedPictures();
  pieces = converts ? new LegacyPieces() : new SamePieces();

  constructor(reply, entry) {
    Object.assign(this, { reply, entry });
  }

  onRequestStart() {}

  onResponseStart(_controller, status, { 'content-length': length }) {
    const { reply, entry } = this;
    reply.hijack();
    const framing = converts ? undefined : { 'content-length': length };
    reply.raw.writeHead(status, { 'content-type': 'application/json', 'x-request-id': entry.id, ...framing });
    this.writer = new BodyWriter(reply.raw);
  }

  onResponseData(controller, chunk) {
    const waited = this.writer.pass(this.pieces.of(chunk, this.pictures), chunk);
    if (!waited) return;
    controller.pause();
    void waited.then(() => controller.resume());
  }

  async onResponseEnd() {
    const { images, around } = this.pictures;
    const answer = JSON.parse(around);
    await duties.end(this.entry, images, answer.usage);
    this.writer.end(this.pieces.end(answer));
  }

  onResponseError(_controller, error) {
    throw error;
  }
}

class Route {
  forward({ headers, body }, reply) {
    const { authorization, 'content-type': type } = headers;
    const entry = duties.begin(headers, body);
    pool.dispatch(
      {
        path: `/${body.model}/v1/images/generations`,
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: JSON.stringify(body),
      },
      new Passing(reply, entry),
    );
  }
}
// Decorators, as TypeScript would write them.
Controller()(Route);
Post('v1/images/generations')(
  Route.prototype,
  'forward',
  Object.getOwnPropertyDescriptor(Route.prototype, 'forward'),
);
Req()(Route.prototype, 'forward', 0);
Res()(Route.prototype, 'forward', 1);

class App {}
Module({ controllers: [Route] })(App);

const app = await NestFactory.create(App, new FastifyAdapter({ skipMiddie: true }), { logger: false });
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.once('disconnect', () => process.exit());
