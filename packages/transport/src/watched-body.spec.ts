import { IncomingBody } from './door/incoming-body.js';
import { WatchedBody } from './watched-body.js';

const source = { pause: () => undefined, resume: () => undefined, abort: () => undefined };

function watched(body: IncomingBody): { body: WatchedBody; ends: () => number } {
  let ends = 0;
  const onEnd = (): void => {
    ends += 1;
  };
  return { body: new WatchedBody(body, (error) => error, onEnd), ends: () => ends };
}

it('gives a body that has come whole at once, and tells of its end', () => {
  const incoming = new IncomingBody(source);
  incoming.push(Uint8Array.of(1, 2));
  incoming.end();
  const { body, ends } = watched(incoming);
  expect(body.takeWhole()).toEqual(Uint8Array.of(1, 2));
  expect(ends()).toBe(1);
});

it('leaves a body to be iterated that has not come to its end', async () => {
  const incoming = new IncomingBody(source);
  incoming.push(Uint8Array.of(1));
  const { body, ends } = watched(incoming);
  expect(body.takeWhole()).toBeUndefined();
  expect(ends()).toBe(0);
  expect(await body.next()).toEqual({ value: Uint8Array.of(1), done: false });
});
