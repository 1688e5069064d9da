import { alignmentDocument, differences, type Languages } from './compare.ts';

const vectors = [
  { part: 'read', id: 'read/A.json: one' },
  { part: 'read', id: 'read/A.json: two' },
  { part: 'validate', id: 'validate/A.json: one' },
];

const all = (outcome: 'passed' | 'failed' | 'known failure') =>
  new Map(vectors.map(({ id }) => [id, outcome] as const));

const without = (id: string) => new Map([...all('passed')].filter(([each]) => each !== id));

const ofBoth = (Python: Languages[string], TypeScript = all('passed')): string[] =>
  differences(vectors, { TypeScript, Python });

describe('differences', () => {
  it('are none where every vector passes in every language', () => {
    expect(ofBoth(all('passed'))).toEqual([]);
  });

  it('name a vector that one language fails', () => {
    expect(ofBoth(new Map([...all('passed'), ['read/A.json: two', 'failed']]))).toEqual([
      'read/A.json: two: TypeScript passed, Python failed',
    ]);
  });

  it('name a vector that one language does not run', () => {
    expect(ofBoth(without('read/A.json: one'))).toEqual([
      'read/A.json: one: TypeScript passed, Python not run',
    ]);
  });

  it('name what no language runs, and what every language fails', () => {
    const id = 'validate/A.json: one';
    expect(ofBoth(without(id), without(id))).toEqual([`${id}: TypeScript not run, Python not run`]);
    expect(ofBoth(all('failed'), all('failed'))).toHaveLength(3);
  });

  it('name a result that is of no vector', () => {
    expect(ofBoth(new Map([...all('passed'), ['read/B.json: gone', 'passed']]))).toEqual([
      'read/B.json: gone: Python ran it, and there is no such vector',
    ]);
  });

  it('are none where a known failure is known in every language', () => {
    expect(ofBoth(all('known failure'), all('known failure'))).toEqual([]);
    expect(ofBoth(all('known failure'))).toHaveLength(3);
  });
});

it('counts what passes, part by part', () => {
  const document = alignmentDocument(vectors, {
    TypeScript: all('passed'),
    Python: without('read/A.json: one'),
  });
  expect(document.slice(document.indexOf('| part')).trim().split('\n')).toEqual([
    '| part | vectors | TypeScript passes | Python passes |',
    '| --- | ---: | ---: | ---: |',
    '| read | 2 | 2 | 1 |',
    '| validate | 1 | 1 | 1 |',
    '| all | 3 | 3 | 2 |',
  ]);
});
