import { FakeUpstream } from '@imagewire/fake-upstream';

import type { UpstreamSettings } from '../src/config/upstream-settings.js';
import { RemotePictures } from '../src/delivery/remote-pictures.js';
import { createUpstream } from '../src/upstreams/create-upstream.js';
import type { Upstream } from '../src/upstreams/upstream.js';

/** A fake server for the tests of a file, and what opens upstreams, named "there", over it: they are closed as the test ends. */
export function upstreamsOverFake(): [FakeUpstream, (settings: UpstreamSettings) => Upstream] {
  const server = new FakeUpstream();
  const opened: Upstream[] = [];
  beforeAll(() => server.listen());
  afterEach(async () => {
    server.reset();
    await Promise.all(opened.splice(0).map(async (upstream) => upstream.close?.()));
  });
  afterAll(() => server.close());
  const open = (settings: UpstreamSettings): Upstream => {
    const surroundings = { seed: '', pictures: new RemotePictures(), folder: '/' };
    const upstream = createUpstream('there', settings, surroundings);
    opened.push(upstream);
    return upstream;
  };
  return [server, open];
}
