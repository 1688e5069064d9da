import { IsString } from 'class-validator';

import { issuesOf } from '../../test/issues-of.js';
import { ExactlyOneOf } from './exactly-one-of.js';
import { Nullable } from './nullable.js';

class Reference {
  @ExactlyOneOf('link', 'file', 'text')
  @IsString()
  link?: string;

  @ExactlyOneOf('link', 'file', 'text')
  @IsString()
  file?: string;

  @ExactlyOneOf('link', 'file', 'text')
  @Nullable()
  @IsString()
  text?: string | null;
}

const issues = (plain: object) => issuesOf(Reference, plain);

describe('ExactlyOneOf', () => {
  it.each(['link', 'file', 'text'])('takes %s alone', (field) => {
    expect(issues({ [field]: 'a' })).toEqual([]);
  });

  it('names every field of the group when none is present', () => {
    expect(issues({})).toEqual(['link exactlyOneOf', 'file exactlyOneOf', 'text exactlyOneOf']);
  });

  it('refuses two, and three', () => {
    expect(issues({ link: 'a', file: 'b' })).toEqual(expect.arrayContaining(['link exactlyOneOf']));
    expect(issues({ link: 'a', file: 'b', text: 'c' })).toEqual([
      'link exactlyOneOf',
      'file exactlyOneOf',
      'text exactlyOneOf',
    ]);
  });

  it('counts null as present: its own rules say whether null will do', () => {
    expect(issues({ text: null })).toEqual([]);
    expect(issues({ link: null })).toEqual(['link isString']);
    expect(issues({ link: 'a', file: null })).toEqual(expect.arrayContaining(['link exactlyOneOf']));
  });

  it('checks the one that is present', () => {
    expect(issues({ link: 1 })).toEqual(['link isString']);
  });
});
