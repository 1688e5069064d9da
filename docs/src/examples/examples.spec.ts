import { join } from 'node:path';

import { parse } from 'yaml';

import { repositoryRoot } from '../site-map.ts';
import { checkPython, checkTypeScript, python } from './check-examples.ts';
import { type ExampleGateway, freePort, startGateway } from './example-servers.ts';
import { type Example, examplesIn, nameOf, pages, SET_UP } from './read-examples.ts';
import { atAddresses, type Ending, runPage } from './run-page.ts';

const { parseSettings } = (await import(
  join(repositoryRoot, 'apps/gateway/dist/config/gateway-settings.js')
)) as { parseSettings: (text: string, file: string, environment: object) => unknown };

const examples = pages.flatMap(examplesIn);
const isRun = ({ language, notRun }: Example): boolean =>
  notRun === undefined && ['ts', 'sh', 'python'].includes(language) && (language !== 'python' || !!python);
const written = (language: string): Example[] => examples.filter((example) => example.language === language);

let gateway: ExampleGateway;
let faults: Map<string, string[]>;
const endings = new Map<string, Ending>();

beforeAll(async () => {
  gateway = await startGateway();
  const placed = await Promise.all(
    pages.map(async (page) => {
      const addresses = { gateway: gateway.url, port: await freePort() };
      const own = examples.filter(({ file }) => file === page);
      return { addresses, examples: own.map((example) => atAddresses(example, addresses)) };
    }),
  );
  const all = placed.flatMap((page) => page.examples);
  const of = (language: string): Example[] => all.filter((example) => example.language === language);
  faults = checkTypeScript(of('ts'));
  if (python) for (const [name, found] of checkPython(of('python'), python)) faults.set(name, found);
  const waiting = [...placed];
  const worker = async (): Promise<void> => {
    for (let page = waiting.shift(); page; page = waiting.shift())
      for (const [name, ending] of await runPage(page.examples.filter(isRun), page.addresses))
        endings.set(name, ending);
  };
  await Promise.all([worker(), worker()]);
}, 300_000);
afterAll(() => gateway.stop());

const named = (list: readonly Example[]): [string, Example][] =>
  list.map((example) => [`${example.file}:${example.line}`, example]);

describe('TypeScript', () => {
  it.each(named(written('ts')))('of %s is checked', (_, example) => {
    expect(faults.get(nameOf(example)) ?? []).toEqual([]);
  });
});

// Where packages/python could make no environment its examples count as skipped.
(python ? describe : describe.skip)('Python', () => {
  it.each(named(written('python')))('of %s is checked', (_, example) => {
    expect(faults.get(nameOf(example)) ?? []).toEqual([]);
  });
});

describe('the example', () => {
  it.each(named(examples.filter(isRun)))('of %s runs, and prints what its page says', (_, example) => {
    const { code, printed, said } = endings.get(nameOf(example)) ?? {};
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    if (example.output !== undefined) expect(printed?.trimEnd()).toBe(example.output.trimEnd());
  });
});

describe('the blocks', () => {
  it('are in languages that are checked', () => {
    const languages = new Set(examples.map(({ language }) => language));
    expect(
      [...languages].filter((language) => !['ts', 'python', 'sh', 'json', 'yaml'].includes(language)),
    ).toEqual([]);
  });

  it('of data can be parsed', () => {
    for (const { code } of written('json')) expect(() => JSON.parse(code) as unknown).not.toThrow();
    for (const { code } of written('yaml')) expect(() => parse(code) as unknown).not.toThrow();
  });

  it('of upstreams are what the gateway takes', () => {
    const files = written('yaml').filter(({ code }) => code.startsWith('upstreams:'));
    for (const { code, file } of files) {
      const keys = [...code.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']): [string, string] => [
        name,
        'a key',
      ]);
      expect(() => parseSettings(code, file, Object.fromEntries(keys))).not.toThrow();
    }
    expect(files.length).toBeGreaterThan(0);
  });

  it('that are not run say why, and are few', () => {
    const notRun = examples.filter((example) => example.notRun !== undefined);
    console.log(
      [
        `${examples.filter(isRun).length} of ${examples.length} blocks run. Not run:`,
        ...notRun.map(({ file, line, notRun: reason }) => `${file}:${line}: ${reason}`),
      ].join('\n'),
    );
    const reasons = new Set(notRun.map(({ notRun: reason }) => reason));
    expect(reasons.size).toBeLessThan(6);
    // Lines that install or start are no examples of anything: they count on neither side.
    const own = examples.filter(({ notRun: reason }) => reason !== SET_UP);
    expect(own.filter(({ notRun: reason }) => reason !== undefined).length).toBeLessThan(own.length / 20);
  });
});
