import { setImmediate as nextTurn } from 'node:timers/promises';

import { LogStream } from './log-stream.js';

it('writes the lines of a turn together, in their order', async () => {
  const written: string[] = [];
  const stream = new LogStream({ write: (text) => void written.push(text) });
  stream.write('one\n');
  stream.write('two\n');
  expect(written).toEqual([]);
  await nextTurn();
  stream.write('three\n');
  await nextTurn();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});
