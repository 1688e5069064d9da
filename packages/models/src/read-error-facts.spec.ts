import { readErrorFacts, titleOf } from './read-error-facts.js';

describe('readErrorFacts', () => {
  it.each([
    [
      'OpenAI’s four members',
      {
        error: {
          message: 'Unknown parameter',
          type: 'invalid_request_error',
          param: 'n',
          code: 'unknown_parameter',
        },
      },
      { message: 'Unknown parameter', type: 'invalid_request_error', param: 'n', code: 'unknown_parameter' },
    ],
    [
      'nulls, as absent',
      { error: { message: 'No', type: 'requests', param: null, code: null } },
      { message: 'No', type: 'requests' },
    ],
    ['a text for an error', { error: 'No', code: 'E1' }, { message: 'No', code: 'E1' }],
    [
      'message beside code',
      { code: '404', message: 'No such route' },
      { message: 'No such route', code: '404' },
    ],
    ['the first of a list of errors', { errors: [{ message: 'A' }, { message: 'B' }] }, { message: 'A' }],
    ['a detail that is text', { detail: 'Not Found' }, { message: 'Not Found' }],
    ['details as a list', { detail: [{ loc: ['body'], msg: 'a' }, { msg: 'b' }] }, { message: 'a; b' }],
    [
      'Google’s status before its number',
      { error: { code: 400, message: 'Blocked', status: 'INVALID_ARGUMENT' } },
      { message: 'Blocked', code: 'INVALID_ARGUMENT' },
    ],
    [
      'a number for a code',
      { error: { code: 500, message: 'No', type: '' } },
      { message: 'No', code: '500' },
    ],
    ['another form', { status: { words: 'x' } }, {}],
    ['a status beside no number, as none', { status: 'failed', details: {} }, {}],
    ['a text', '<html>', {}],
    ['null', null, {}],
  ])('reads %s', (_, body, facts) => {
    expect(readErrorFacts(body)).toEqual(facts);
  });
});

describe('titleOf', () => {
  it('finds the title of an HTML page', () => {
    expect(titleOf('<html>\n<head><title> 502 Bad Gateway </title></head>')).toBe('502 Bad Gateway');
  });

  it('finds none where there is none', () => {
    expect(titleOf('{"error":1}')).toBeUndefined();
  });
});
