import { RequestBodyError } from './request-body-error.js';

it('RequestBodyError is called so in a bundle, too, which may give the class another name', () => {
  Object.defineProperty(RequestBodyError, 'name', { value: 'a', configurable: true });
  expect(new RequestBodyError('empty_body', 'the body is empty').name).toBe('RequestBodyError');
});
