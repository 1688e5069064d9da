import { differences } from './difference.js';

it('names each of more members than a call takes arguments', () => {
  const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`m${index}`, index]));
  const found = differences({ usage: members }, { usage: {} });
  expect(found).toHaveLength(200_000);
  expect(found.at(-1)).toEqual({ path: ['usage', 'm199999'], value: 199_999 });
});
