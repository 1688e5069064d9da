import { imagesInChoices } from './images-in-choices.js';

const imageOf = (choice: unknown) => imagesInChoices({ choices: [choice as object] })[0];

it('takes the link of a message, or its text', () => {
  expect(imageOf({ index: 0, message: { role: 'assistant', url: 'https://a.example' } })).toEqual({
    url: 'https://a.example',
  });
  expect(imageOf({ index: 0, message: { role: 'assistant', content: 'aGk=' } })).toEqual({
    b64_json: 'aGk=',
  });
});

it('takes the link where both came: the text is words then', () => {
  expect(imageOf({ message: { content: 'here it is', url: 'u' } })).toEqual({ url: 'u' });
});

it.each([{ index: 0 }, { message: null }, { message: {} }, { message: { content: null } }, null])(
  'keeps the place of a choice without a picture: %j',
  (choice) => {
    expect(imageOf(choice)?.b64_json ?? undefined).toBeUndefined();
    expect(imageOf(choice)).not.toHaveProperty('url');
  },
);

it('finds none where there are no choices', () => {
  expect(imagesInChoices({})).toEqual([]);
  expect(imagesInChoices({ choices: null as unknown as object[] })).toEqual([]);
});
