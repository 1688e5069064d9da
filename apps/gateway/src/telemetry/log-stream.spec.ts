import { setTimeout as wait } from 'node:timers/promises';

import { LogStream } from './log-stream.js';

it('writes the lines of a moment together, in their order', async () => {
  const written: string[] = [];
  const stream = new LogStream({ write: (text) => void written.push(text) });
  stream.write('one\n');
  stream.write('two\n');
  expect(written).toEqual([]);
  while (written.length < 1) await wait(5);
  stream.write('three\n');
  while (written.length < 2) await wait(5);
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});
