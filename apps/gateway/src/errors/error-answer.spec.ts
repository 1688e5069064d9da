import { ConversionError } from '@imagewire/openai-compat';

import { errorAnswer } from './error-answer.js';
import { GatewayError } from './gateway-error.js';

describe('errorAnswer', () => {
  it('tells clients not to send again what failed in a way that nobody foresaw: it may have been paid for', () => {
    expect(errorAnswer(new TypeError('secret'))).toMatchObject({
      status: 500,
      headers: { 'x-should-retry': 'false' },
    });
  });

  it('names each field once that a dialect cannot take, also where the reason begins with its name', () => {
    const refusals = [
      { path: 'quality', kind: 'refused', reason: 'quality must be one of low, high' },
      { path: 'seed', kind: 'refused', reason: 'sudo has no such parameter' },
    ] as const;
    expect(errorAnswer(new ConversionError('sudo', refusals)).body.error.message).toBe(
      'quality must be one of low, high; seed: sudo has no such parameter',
    );
  });

  it('lets clients send again what was refused before anything was sent', () => {
    expect(errorAnswer(new GatewayError('shutting_down', 'later')).headers).toEqual({});
  });
});
