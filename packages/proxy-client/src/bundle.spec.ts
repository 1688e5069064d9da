import { createContext, runInContext } from 'node:vm';

import { build } from 'esbuild';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

// What a page has that a client needs, and nothing of Node: no process, no Buffer.
const page = {
  AbortController,
  Blob,
  File,
  Headers,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  Uint8Array,
  atob,
  clearTimeout,
  crypto,
  performance,
  setTimeout,
};

const program = `
  import { bytes, ProxyClient } from './index';
  export async function run() {
    const client = new ProxyClient({ apiKey: 'key-1', baseURL: 'https://gateway.test' });
    const call = client.images.edit({ model: 'm', prompt: 'p', image: new Blob([png]) });
    const { data, attempts } = await call.withResponse();
    const missing = await new Promise((resolve) => resolve(new ProxyClient())).catch((error) => error.message);
    return { size: (await bytes(data.data[0])).byteLength, attempts: attempts.length, missing };
  }
`;

it('runs in a page, through its fetch', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'bundle',
    platform: 'browser',
    conditions: ['@imagewire/source'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  });
  expect(Object.keys(metafile.inputs).filter((input) => /undici|^node:/.test(input))).toEqual([]);
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    return Response.json({ created: 1, data: [{ b64_json: 'iVBORw0KGgo=' }] });
  };
  const context = createContext({ ...page, png, fetch });
  expect(await runInContext(`${outputFiles[0]?.text ?? ''}; bundle.run()`, context)).toEqual({
    size: 8,
    attempts: 1,
    missing: expect.stringContaining('apiKey is missing'),
  });
  expect(asked).toEqual(['https://gateway.test/v2/proxy/images/edits']);
}, 60_000);
