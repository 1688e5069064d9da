import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PackedPackage } from './pack.ts';
import { isPublished, publish } from './publish.ts';
import { type LocalRegistry, startRegistry } from './registry.ts';
import { CommandError, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'imagewire-publish-'));
let registry: LocalRegistry;

/** Packs a package of nothing. */
async function packNothing(name: string, version: string): Promise<PackedPackage> {
  const source = join(folder, `${name}-${version}`);
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name, version }));
  const [{ filename }] = JSON.parse(
    await runCommand('npm', ['pack', '--json', '--pack-destination', folder], { cwd: source }),
  ) as [{ filename: string }];
  return { name, version, folder: source, needs: [], tarball: join(folder, filename) };
}

const publishedAt = async (name: string, version: string): Promise<string | undefined> =>
  ((await (await fetch(`${registry.url}/${name}`)).json()) as { time: Record<string, string> }).time[version];

beforeAll(async () => {
  registry = await startRegistry(folder, { refused: ['@imagewire/refused'] });
});
afterAll(async () => {
  await registry.stop();
  rmSync(folder, { recursive: true });
});

describe('publish', () => {
  it('publishes a version once, however often it is called', async () => {
    const target = { registry: registry.url, tag: 'latest' };
    const packed = await packNothing('@imagewire/nothing', '1.0.0');
    expect(await publish(packed, target)).toBe('published');
    const time = await publishedAt(packed.name, '1.0.0');
    expect(time).toEqual(expect.any(String));
    expect(await publish(packed, target)).toBe('already there');
    expect(await publishedAt(packed.name, '1.0.0')).toBe(time);
    expect(await publish(await packNothing(packed.name, '1.1.0'), target)).toBe('published');
  });

  it('says with the registry’s words that it was refused', async () => {
    const packed = await packNothing('@imagewire/refused', '1.0.0');
    const refusal = publish(packed, { registry: registry.url, tag: 'latest' });
    await expect(refusal).rejects.toThrow(CommandError);
    await expect(refusal).rejects.toThrow(/npm publish .*E401/s);
  });
});

describe('isPublished', () => {
  const version = { name: '@imagewire/unknown', version: '1.0.0' };

  it('tells that a registry has no such package', async () => {
    expect(await isPublished(version, registry.url)).toBe(false);
  });

  it('does not take a refusal to answer for an absence', async () => {
    const refusing = createServer((_request, response) => response.writeHead(403).end()).listen(
      0,
      '127.0.0.1',
    );
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    await expect(isPublished(version, `http://127.0.0.1:${port}`)).rejects.toThrow(/E403/);
    refusing.close();
  });
});
