import { once } from 'node:events';

/** Asks a process for its inspector's answers, one after the other. It must be closed: the process waits for whoever inspects it. */
class Inspector {
  constructor(url) {
    this.socket = new WebSocket(url);
    this.isOpen = once(this.socket, 'open');
  }

  async ask(method) {
    await this.isOpen;
    this.socket.send(JSON.stringify({ id: 1, method }));
    const [{ data }] = await once(this.socket, 'message');
    return JSON.parse(data).result;
  }

  close() {
    this.socket.close();
  }
}

/** The megabytes that a process still holds in its heap and its buffers once all garbage is collected. */
export async function keptMemory(inspectorUrl) {
  const inspector = new Inspector(inspectorUrl);
  // What the first collection finalizes, the second frees.
  await inspector.ask('HeapProfiler.collectGarbage');
  await inspector.ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await inspector.ask('Runtime.getHeapUsage');
  inspector.close();
  return (usedSize + backingStorageSize) / 1024 ** 2;
}
