import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

const text = (description: string) => ({ description, schema: { type: 'string' } }) as const;

const requestHeaders = {
  'Idempotency-Key':
    '1 to 255 visible ASCII characters: the same key and body get the same answer, and are charged once.',
  'x-imagewire-carry': '1 asks for what the dialect has no member for, in the member x_imagewire.',
} as const;

/** Shows the headers that a request for pictures may bring. */
export const RequestHeaders = (): MethodDecorator =>
  applyDecorators(
    ...Object.entries(requestHeaders).map(([name, description]) =>
      ApiHeader({ name, required: false, ...text(description) }),
    ),
  );

/** The headers of an answer with pictures. */
export const answerHeaders = {
  'x-request-id': text('What the log calls this request; every answer has it.'),
  'x-imagewire-attempts': text(
    'What was tried, each with its model, upstream, status, failure and milliseconds.',
  ),
  'x-imagewire-warnings': text(
    'What the client must know of how the request was understood, each a text in quotes; of the answer itself in a trailer where it streams through.',
  ),
  'x-imagewire-loss': text(
    'How many members of the answer the dialect could not take. Absent where there are none, a trailer where the answer streams through.',
  ),
  'x-imagewire-cache': text('hit;age=SECONDS or miss, where the request asks for the cache.'),
  'x-imagewire-replayed': text('1 where the answer was given before for the same Idempotency-Key.'),
  'x-imagewire-idempotency': text('1: idempotency keys are kept here. Every answer has it.'),
} as const;
