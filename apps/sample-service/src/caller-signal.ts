import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Aborted when the caller leaves before its answer: a picture that nobody waits for is not worth its price. */
export const CallerSignal = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const abort = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) abort.abort(new HttpException('the caller left', 499));
  });
  return abort.signal;
});
