import { errorAnswer } from './error-answer.js';
import { GatewayError } from './gateway-error.js';

describe('errorAnswer', () => {
  it('tells clients not to send again what failed in a way that nobody foresaw: it may have been paid for', () => {
    expect(errorAnswer(new TypeError('secret'))).toMatchObject({
      status: 500,
      headers: { 'x-should-retry': 'false' },
    });
  });

  it('lets clients send again what was refused before anything was sent', () => {
    expect(errorAnswer(new GatewayError('shutting_down', 'later')).headers).toEqual({});
  });
});
