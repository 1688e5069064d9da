import { issuesOf } from '../../test/issues-of.js';
import { OrqErrorBody } from '../index.js';

describe('OrqErrorBody', () => {
  it('needs a message and may have a code, both text', () => {
    expect(issuesOf(OrqErrorBody, { message: 'm' })).toEqual([]);
    expect(issuesOf(OrqErrorBody, { code: '404', message: 'm' })).toEqual([]);
    expect(issuesOf(OrqErrorBody, { code: 404 })).toEqual(['code isString', 'message isPresent']);
    expect(issuesOf(OrqErrorBody, { message: null })).toEqual(['message isString']);
  });
});
