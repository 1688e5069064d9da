import { locate, overlapping, pathsOf } from './path.js';

/** The same data, and the names of the members that were asked for. */
function watched(root: object): { root: Record<string, unknown>; asked: Set<string> } {
  const asked = new Set<string>();
  const watch = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get: (target, key) => watch(Reflect.get(asking(target, key), key)),
          getOwnPropertyDescriptor: (target, key) =>
            Reflect.getOwnPropertyDescriptor(asking(target, key), key),
          ownKeys: (target) => {
            asked.add('all');
            return Reflect.ownKeys(target);
          },
        })
      : value;
  const asking = (target: object, key: string | symbol): object => {
    asked.add(String(key));
    return target;
  };
  return { root: watch(root) as Record<string, unknown>, asked };
}

const data = [{ url: 1 }, { url: 2, 'a.b': 3 }];

describe('locate', () => {
  it.each([
    ['data', { data }, 'data', ['data']],
    ['data.1.url', data[1], 'url', ['data', 1, 'url']],
    ['data.1.a.b', data[1], 'a.b', ['data', 1, 'a.b']],
    ['data.0.missing', data[0], 'missing', ['data', 0, 'missing']],
  ])('finds %s', (path, owner, key, at) => {
    expect(locate({ data }, path)).toEqual({ owner, key, at });
  });

  it('takes a member with dots in its name before the one that the dots lead to', () => {
    const root = { data, 'data.1.url': 4 };
    expect(locate(root, 'data.1.url')).toEqual({ owner: root, key: 'data.1.url', at: ['data.1.url'] });
  });

  it('finds nothing where no member has the name', () => {
    expect(locate({ data }, 'usage.input_tokens')).toBeUndefined();
    expect(locate({ data }, 'toString.name')).toBeUndefined();
  });

  it('looks at no members but those on its way', () => {
    const { root, asked } = watched({ created: 1, data: Array.from({ length: 9 }, () => ({ url: 1 })) });
    expect(locate(root, 'data.7.url')?.at).toEqual(['data', 7, 'url']);
    expect([...asked].sort()).toEqual(['7', '7.url', 'data', 'data.7.url']);
  });
});

describe('overlapping', () => {
  const isNear = overlapping([['data', 1, 'url'], ['usage']]);

  it.each([[['data', 1, 'url']], [['data', 1]], [['data']], [['usage', 'input_tokens']]])(
    'tells %j from others',
    (path) => {
      expect(isNear(path)).toBe(true);
    },
  );

  it.each([[['data', 2]], [['data', 1, 'u']], [['dat']], [['usages']], [['data', 1, 'url2']]])(
    'does not take %j for one',
    (path) => {
      expect(isNear(path)).toBe(false);
    },
  );

  it('takes none for one of none', () => {
    expect(overlapping([])(['data'])).toBe(false);
  });
});

it('the paths of issues are those of the members that are there to be found', () => {
  const issues = [{ path: 'data.0.url' }, { path: 'usage.input_tokens' }, { path: 'created' }];
  expect(pathsOf({ data }, issues)).toEqual([['data', 0, 'url'], ['created']]);
});
