import 'reflect-metadata';

import { addImagewireSchemas } from '@imagewire/nestjs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

import { AppModule } from './app.module.js';

/** Builds the application that main serves and the tests drive. */
export async function createApp(): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
    logger: ['error', 'warn'],
  });
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().setTitle('Postcards').build());
  SwaggerModule.setup('docs', app, addImagewireSchemas(document));
  return app;
}
