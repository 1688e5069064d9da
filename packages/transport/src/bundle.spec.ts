import { createContext, runInContext } from 'node:vm';
import { join } from 'node:path';

import { build } from 'esbuild';

// What a page or a worker of a browser has, and nothing of Node.
const webGlobals = {
  AbortController,
  Blob,
  Event,
  EventTarget,
  File,
  Headers,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  Uint8Array,
  atob,
  btoa,
  clearTimeout,
  crypto,
  performance,
  setTimeout,
};

const program = `
  import { OpenAIGenerateImageRequest, parseModel } from '@imagewire/models';
  import { Connection, createIdempotencyKey, prepareImage, send, saveImages, readJsonObject, bytes } from './index';
  export async function run(png) {
    const connection = new Connection();
    const call = { dialect: 'openai', operation: 'edit-image' };
    const image = await prepareImage(new Blob([png]), { path: 'image' });
    const parts = [{ name: 'prompt', value: 'a heron' }, { name: 'image', ...image }];
    const body = { kind: 'multipart', boundary: 'b0undary', parts };
    const headers = { 'idempotency-key': createIdempotencyKey() };
    const url = 'https://example.test/v1/images/edits';
    const answer = readJsonObject(await send({ method: 'POST', url, headers, body }, { connection, call }), call);
    const path = await prepareImage('/etc/hostname', { path: 'image' }).catch((error) => error.message);
    const saved = await saveImages(answer, 'folder').catch((error) => error.message);
    const { prompt } = parseModel(OpenAIGenerateImageRequest, { prompt: 'a heron' });
    return { prompt, size: (await bytes(answer.data[0])).byteLength, path, saved };
  }
`;

const targets = [
  { name: 'a browser', platform: 'browser', conditions: [] },
  { name: 'a worker of the edge', platform: 'neutral', conditions: ['workerd', 'worker', 'browser'] },
  { name: 'any other runtime', platform: 'neutral', conditions: [] },
] as const;

it.each(targets)(
  'runs in $name, without anything of Node',
  async ({ platform, conditions }) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: program, resolveDir: __dirname, loader: 'ts' },
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      globalName: 'bundle',
      platform,
      mainFields: ['module', 'main'],
      conditions: ['@imagewire/source', ...conditions],
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      absWorkingDir: join(__dirname, '..'),
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((input) => /undici|node-(door|disk)|^node:/.test(input))).toEqual([]);

    const png = Uint8Array.from(atob('iVBORw0KGgo='), (character) => character.charCodeAt(0));
    const requests: [string, RequestInit][] = [];
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      requests.push([url, init]);
      return Response.json({ data: [{ b64_json: 'iVBORw0KGgo=' }] });
    };
    // Workers, and pages with a content security policy, make no code of texts.
    const codeGeneration = { strings: false };
    const context = createContext({ ...webGlobals, fetch, png }, { codeGeneration });
    const result: unknown = await runInContext(`${outputFiles[0]?.text ?? ''}; bundle.run(png)`, context);
    expect(result).toEqual({
      prompt: 'a heron',
      size: 8,
      path: 'image cannot be read',
      saved:
        'pictures cannot be saved: this runtime has no files; take bytes(image), or use Node, Bun or Deno',
    });
    const [[url, init]] = requests as [[string, RequestInit]];
    expect([url, init.method]).toEqual(['https://example.test/v1/images/edits', 'POST']);
    expect(await (init.body as Blob).text()).toContain('name="prompt"\r\n\r\na heron\r\n--b0undary');
  },
  60_000,
);
