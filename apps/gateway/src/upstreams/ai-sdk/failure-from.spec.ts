import { failureFrom } from './failure-from.js';

const thrown = (members: object, message = 'no'): Error => Object.assign(new Error(message), members);
const posted = { requestBodyValues: { prompt: 'p' } };
const fetched = { requestBodyValues: {} };
const refusedConnection = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

describe('what an error of a provider package says about money', () => {
  it.each([
    ['a key that is not set', { name: 'AI_LoadAPIKeyError' }, 'never-sent'],
    ['a server that is not there', { ...posted, cause: refusedConnection }, 'never-sent'],
    ['a server of pictures that is not there', { ...fetched, cause: refusedConnection }, 'unknown'],
    ['a limit', { ...posted, statusCode: 429 }, 'not-processed'],
    ['a limit on asking how far it is', { ...fetched, statusCode: 429 }, 'unknown'],
    ['a refusal', { ...posted, statusCode: 400 }, 'refused'],
    ['a picture that is not there', { ...fetched, statusCode: 404 }, 'unknown'],
    ['an answer that cannot be read', { ...posted, statusCode: 200 }, 'unknown'],
    ['a failure of the server', { ...posted, statusCode: 500 }, 'unknown'],
    ['an error that says nothing', {}, 'unknown'],
  ])('%s', (_, members, failure) => {
    expect(failureFrom(thrown(members), 'there').facts.failure).toBe(failure);
  });

  it('keeps the status of a later step from being one of the request', () => {
    expect(failureFrom(thrown({ ...fetched, statusCode: 503 }), 'there').facts.status).toBeUndefined();
  });

  it.each([
    'Replicate image generation failed: NSFW content detected.',
    'Amazon Bedrock request was moderated: Violence',
  ])('knows a refusal for content by its words: %s', (message) => {
    expect(failureFrom(thrown({}, message), 'there').facts).toMatchObject({
      failure: 'refused',
      isContentRefusal: true,
    });
  });
});
