import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { eventStream, type Heartbeats } from './event-stream.js';

const HOUR = 3_600_000;

/** What a reader gets of one event that is some milliseconds in coming. */
const read = (milliseconds: number, heartbeats: Heartbeats): Promise<string> => {
  async function* events() {
    await wait(milliseconds);
    yield { type: 'done' };
  }
  return text(eventStream(events(), () => undefined, heartbeats));
};

async function* once(type: string) {
  yield { type };
}

const COMMENT = ': still drawing\n\n';
const EVENT = 'event: done\ndata: {"type":"done"}\n\n';

describe('a stream of events', () => {
  it('holds events alone where they come in time', async () => {
    expect(await read(5, { every: HOUR })).toBe(EVENT);
  });

  it('begins with a comment where its reader has waited long enough', async () => {
    expect(await read(50, { waited: HOUR, every: HOUR })).toBe(COMMENT + EVENT);
  });

  it('names in one line an event whose type has several', async () => {
    expect(await text(eventStream(once('a\r\nb\n\nc'), () => undefined))).toBe(
      'event: a b c\ndata: {"type":"a\\r\\nb\\n\\nc"}\n\n',
    );
  });

  it('holds a comment for every while without an event', async () => {
    const got = await read(100, { every: 10 });
    expect(got.replaceAll(COMMENT, '')).toBe(EVENT);
    expect(got.startsWith(COMMENT + COMMENT)).toBe(true);
  });
});
