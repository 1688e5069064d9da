import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { failureOf } from '../../test/failure-of.js';
import { png, pngBase64, webp } from '../../test/pictures.js';
import {
  blob,
  bytes,
  Connection,
  dataUrl,
  ImageContentError,
  RedirectError,
  RequestOptionsError,
  saveImages,
  SaveImagesError,
  type SaveImagesOptions,
} from '../index.js';

const upstream = new FakeUpstream();
let folder: string;
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'imagewire-')), 'new', 'folder');
});
afterEach(async () => {
  upstream.reset();
  await rm(join(folder, '../..'), { recursive: true });
});

const servePng = (): string => {
  upstream.play({ do: 'answer', bodyBase64: pngBase64, headers: { 'content-type': 'image/jpeg' } });
  return `${upstream.url}/result.jpg?sig=secret`;
};

describe('the bytes of a picture', () => {
  it.each([
    ['base64', { b64_json: pngBase64 }],
    ['a data URL for an address', { url: `data:image/png;base64,${pngBase64}` }],
    ['a data URL for base64', { b64_json: `data:image/png;base64,${pngBase64}`, url: null }],
  ])('come from %s', async (_, image) => {
    expect(Buffer.from(await bytes(image))).toEqual(png);
  });

  it('come from an address, asked for with no key at all', async () => {
    expect(Buffer.from(await bytes({ b64_json: null, url: servePng() }))).toEqual(png);
    expect(upstream.requests).toHaveLength(1);
    expect(upstream.requests[0]).toMatchObject({ method: 'GET', path: '/result.jpg?sig=secret' });
    expect(Object.keys(upstream.requests[0]!.headers).sort()).toEqual([
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('are asked for again when the connection is lost: it costs nothing', async () => {
    upstream.play({ do: 'reset', at: 'end' });
    expect(Buffer.from(await bytes({ url: servePng() }))).toEqual(png);
    expect(upstream.requests).toHaveLength(2);
  });

  it('are not fetched from where an address redirects to', async () => {
    upstream.play({ do: 'answer', status: 302, headers: { location: `${upstream.url}/elsewhere` } });
    await failureOf(bytes({ url: upstream.url }), RedirectError);
    expect(upstream.requests).toHaveLength(1);
  });

  it.each([
    ['neither', {}],
    ['empty base64', { b64_json: '', url: null }],
    ['a number for base64', { b64_json: 7 as unknown as string }],
    ['broken base64', { b64_json: 'this is no base64!' }],
  ])('are missed where there is %s', async (_, image) => {
    await failureOf(bytes(image), ImageContentError);
  });

  it('become a Blob and a data URL of the type that they are', async () => {
    const made = await blob({ url: servePng() });
    expect([made.type, made.size]).toEqual(['image/png', png.byteLength]);
    expect(await dataUrl({ url: servePng() })).toBe(`data:image/png;base64,${pngBase64}`);
    expect(await dataUrl({ b64_json: 'aGk=' })).toBe('data:application/octet-stream;base64,aGk=');
  });
});

describe('saveImages', () => {
  it('saves each picture by the type of its bytes, and tells of each', async () => {
    const told: string[] = [];
    const answer = {
      data: [
        { b64_json: pngBase64 },
        { b64_json: webp.toString('base64') },
        { url: servePng() },
        { b64_json: 'aGk=' },
      ],
    };
    const connection = new Connection();
    const saved = await saveImages(answer, folder, {
      connection,
      onProgress: ({ index }, { done, total }) => told.push(`${index}: ${done} of ${total}`),
    });
    await connection.close();
    expect(saved).toEqual([
      { index: 0, path: join(folder, 'image-0.png'), mediaType: 'image/png', size: png.byteLength },
      { index: 1, path: join(folder, 'image-1.webp'), mediaType: 'image/webp', size: webp.byteLength },
      { index: 2, path: join(folder, 'image-2.png'), mediaType: 'image/png', size: png.byteLength },
      { index: 3, path: join(folder, 'image-3.bin'), size: 2 },
    ]);
    expect(told).toEqual(['0: 1 of 4', '1: 2 of 4', '2: 3 of 4', '3: 4 of 4']);
    expect(await readFile(saved[2]!.path)).toEqual(png);
  });

  it('takes no signal that is none', async () => {
    const saved = saveImages({ data: [{ b64_json: pngBase64 }] }, folder, { signal: {} as never });
    expect((await failureOf(saved, RequestOptionsError)).option).toBe('signal');
  });

  it('takes no option that does not exist', async () => {
    const options = { names: 'heron' } as SaveImagesOptions;
    const error = await failureOf(
      saveImages([{ b64_json: pngBase64 }], folder, options),
      RequestOptionsError,
    );
    expect(error.message).toBe('names is no option of saving: did you mean name?');
  });

  it.each(['in/heron', '../heron', '..\\heron', 'heron\0', 'ä'.repeat(101)])(
    'takes no name like %j',
    async (name) => {
      const error = await failureOf(
        saveImages([{ b64_json: pngBase64 }], folder, { name }),
        RequestOptionsError,
      );
      expect(error.message).toBe(
        'name must be a file name that this system takes, without a folder, of at most 200 bytes',
      );
    },
  );

  it('saves nothing where an address gives nothing', async () => {
    const nothing = { do: 'answer', body: '' } as const;
    upstream.play(nothing, { ...nothing, status: 204 }, nothing);
    const { url } = upstream;
    const error = await failureOf(saveImages([{ url }, { url }], folder), SaveImagesError);
    expect(error.failures.map(({ error: failure }) => failure)).toEqual([
      expect.any(ImageContentError),
      expect.any(ImageContentError),
    ]);
    expect(error.saved).toEqual([]);
    await failureOf(bytes({ url }), ImageContentError);
    expect(upstream.requests).toHaveLength(3);
  });

  it('overwrites nothing', async () => {
    const image = { b64_json: pngBase64 };
    const paths = [
      await saveImages([image], folder, { name: 'heron' }),
      await saveImages([image], folder, { name: 'heron' }),
    ].flat();
    expect(paths.map(({ path }) => path)).toEqual([
      join(folder, 'heron-0.png'),
      join(folder, 'heron-0-2.png'),
    ]);
  });

  it('saves the others where one fails, and says which are saved', async () => {
    upstream.play({ do: 'answer', status: 404 });
    const answer = { data: [{ b64_json: pngBase64 }, { url: upstream.url }, { b64_json: pngBase64 }] };
    const error = await failureOf(saveImages(answer, folder), SaveImagesError);
    expect(error.message).toBe(
      '1 of 3 pictures could not be saved: 1 (result download-image: 404 with a body of an unknown form)',
    );
    expect(error.saved.map(({ index }) => index)).toEqual([0, 2]);
    expect(error.failures).toMatchObject([{ index: 1, error: { kind: 'not_found' } }]);
    expect((await readdir(folder)).sort()).toEqual(['image-0.png', 'image-2.png']);
  });

  it.each([[{}], [{ data: [] }], [[]]])('says that %j has no pictures', async (answer) => {
    const error = await failureOf(saveImages(answer, folder), SaveImagesError);
    expect(error).toMatchObject({
      message: 'the answer has no pictures to save',
      saved: [],
      failures: [],
    });
  });

  it('stops with the reason of the caller’s signal', async () => {
    const reason = new Error('the user left');
    const abort = new AbortController();
    upstream.play({ do: 'hang', at: 'end' });
    const saving = saveImages([{ url: upstream.url }, { b64_json: pngBase64 }], folder, {
      signal: abort.signal,
    });
    setTimeout(() => {
      abort.abort(reason);
    }, 20);
    await expect(saving).rejects.toBe(reason);
  });

  it('lets an error of the one who is told through, once every picture is saved', async () => {
    const data = [{ b64_json: pngBase64 }, { b64_json: pngBase64 }];
    const onProgress = (): void => {
      throw new RangeError('the bar is full');
    };
    await failureOf(saveImages({ data }, folder, { onProgress }), RangeError);
    expect((await readdir(folder)).sort()).toEqual(['image-0.png', 'image-1.png']);
  });
});
