import { ModelValidationError } from '@imagewire/models';

import { errorAnswerFromModelValidation } from './error-answer.js';

const issue = (path: string, rule: string) => ({ path, rule, message: `${path} breaks ${rule}` });

describe('errorAnswerFromModelValidation', () => {
  it('blames the first field and names them all', () => {
    const answer = errorAnswerFromModelValidation(
      new ModelValidationError('M', [issue('n', 'max'), issue('user', 'isString')]),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      type: 'invalid_request_error',
      param: 'n',
      code: 'invalid_value',
    });
    expect(answer.body.error.message).toContain('user breaks isString');
  });

  it.each([
    ['isPresent', 'missing_required_parameter'],
    ['whitelistValidation', 'unknown_parameter'],
    ['isIn', 'invalid_value'],
    ['isInt', 'invalid_type'],
    ['supportedParameter', 'unknown_parameter'],
    ['supportedSize', 'invalid_value'],
  ])('answers %s with %s', (rule, code) => {
    expect(
      errorAnswerFromModelValidation(new ModelValidationError('M', [issue('x', rule)])).body.error.code,
    ).toBe(code);
  });

  it('names nothing where the request as a whole is to blame', () => {
    const answer = errorAnswerFromModelValidation(new ModelValidationError('M', [issue('', 'isObject')]));
    expect(answer.body.error.param).toBeNull();
  });

  it('stays short whatever a client calls its fields', () => {
    const issues = Array.from({ length: 1000 }, (_, at) =>
      issue(`${at}x`.repeat(1000), 'whitelistValidation'),
    );
    const { message, param } = errorAnswerFromModelValidation(new ModelValidationError('M', issues)).body
      .error;
    expect(message).toContain('and 990 more');
    expect(message.length).toBeLessThan(2000);
    expect(param?.length).toBeLessThan(200);
  });
});
