import { issuesOf } from '../../test/issues-of.js';
import { Optional } from './optional.js';
import { IsStringMap } from './string-map.js';

class Labels {
  @Optional()
  @IsStringMap(3)
  labels?: Record<string, string>;
}

const issues = (labels: unknown) => issuesOf(Labels, { labels });

describe('IsStringMap', () => {
  it('takes any names with texts up to the longest allowed', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ a: '', 'b c': 'abc' })).toEqual([]);
  });

  it('counts characters, not code units', () => {
    expect(issues({ a: '🐈🐈🐈' })).toEqual([]);
    expect(issues({ a: '🐈🐈🐈🐈' })).toEqual(['labels isStringMap']);
  });

  it.each([[{ a: 'abcd' }], [{ a: 1 }], [{ a: null }], [{ a: ['b'] }], [{ a: 'b', c: {} }]])(
    'refuses the map %j',
    (labels) => {
      expect(issues(labels)).toEqual(['labels isStringMap']);
    },
  );

  it.each([null, [], ['a'], 'a', 1])('refuses %j, which is no map', (labels) => {
    expect(issues(labels)).toEqual(['labels isStringMap']);
  });
});
