import { plainToInstance } from 'class-transformer';
import { IsString } from 'class-validator';

import { issuesOf } from '../../test/issues-of.js';
import { parseModel } from '../index.js';
import { Nested, NestedArray, NestedUnion, NestedUnionArray, type Union } from './nested.js';
import { Optional } from './optional.js';
import { Required } from './required.js';

class Text {
  @Required()
  @IsString()
  text!: string;
}

class Link {
  @Required()
  @IsString()
  link!: string;
}

const textOrLink: Union = {
  variants: () => [Text, Link],
  pick: ({ link }) => (link === undefined ? Text : Link),
};

class Holder {
  @Optional()
  @Nested(() => Text)
  one?: Text;

  @Optional()
  @NestedArray(() => Text)
  many?: Text[];

  @Optional()
  @NestedUnion(textOrLink)
  either?: Text | Link;

  @Optional()
  @NestedUnionArray(textOrLink)
  mixed?: (Text | Link)[];
}

const text = { text: 'a' };
const link = { link: 'b' };
const issues = (plain: object) => issuesOf(Holder, plain);

describe('nested models', () => {
  it.each([
    ['parseModel', (plain: object) => parseModel(Holder, plain)],
    ['plainToInstance', (plain: object) => plainToInstance(Holder, plain)],
  ])('are instances of their classes, each item of a list by its own look: %s', (_, build) => {
    const holder = build({ one: text, many: [text, text], either: link, mixed: [link, text, link] });
    expect(holder.one).toBeInstanceOf(Text);
    expect(holder.many?.map((item) => item.constructor)).toEqual([Text, Text]);
    expect(holder.either).toBeInstanceOf(Link);
    expect(holder.mixed?.map((item) => item.constructor)).toEqual([Link, Text, Link]);
    expect(holder.mixed?.[0]).toEqual(link);
    expect(Object.keys(build({}))).toEqual([]);
  });

  it('are checked by the rules of the class that was picked', () => {
    expect(issues({ either: { link: 1 }, mixed: [text, { link: 1 }, {}] })).toEqual([
      'either.link isString',
      'mixed.1.link isString',
      'mixed.2.text isPresent',
    ]);
  });

  it('take an empty list, and an object where one belongs', () => {
    expect(issues({ one: text, many: [], either: text, mixed: [] })).toEqual([]);
  });

  it.each([null, 1, 'a', true, [], [{ text: 'a' }]])('refuse %j where one belongs', (value) => {
    expect(issues({ one: value, either: value })).toEqual(['one isNested', 'either isNested']);
  });

  it.each([null, 1, 'a', {}, { 0: { text: 'a' }, length: 1 }, [null], ['a'], [[]], [[{ text: 'a' }]]])(
    'refuse %j where a list belongs',
    (value) => {
      expect(issues({ many: value, mixed: value })).toEqual(['many isNested', 'mixed isNested']);
    },
  );
});
