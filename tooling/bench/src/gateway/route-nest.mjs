import 'reflect-metadata';

import { Controller, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Pool } from 'undici';

// The least that a streaming route of Nest on Fastify can be: JSON is read, nothing is checked or written down.
const pool = new Pool(process.env.UPSTREAM, { connections: 128 });

class Route {
  async forward(request, reply) {
    const { authorization, 'content-type': type } = request.headers;
    const answer = await pool.request({
      path: request.url,
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: JSON.stringify(request.body),
    });
    void reply.status(answer.statusCode).headers(answer.headers).send(answer.body);
  }
}
// Decorators, as TypeScript would write them.
Controller(':size/v1/images')(Route);
Post('generations')(Route.prototype, 'forward', Object.getOwnPropertyDescriptor(Route.prototype, 'forward'));
Req()(Route.prototype, 'forward', 0);
Res()(Route.prototype, 'forward', 1);

class App {}
Module({ controllers: [Route] })(App);

const app = await NestFactory.create(App, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.once('disconnect', () => process.exit());
