import {
  OpenAIGenerateImageResponse,
  OrqProxyGenerateImageResponse,
  parseModel,
  type PlainObject,
  readModel,
  serializeModel,
} from '@imagewire/models';

import { MAX_CARRY_LENGTH } from './carry.js';
import { openAIGenerateResponseFromOrqProxy, orqProxyGenerateResponseFromOpenAI } from './index.js';

const answer = { created: 1, data: [{ url: 'https://pictures.example/1' }] };
const HOME = { dialect: 'orq-proxy', operation: 'generate' };

/** What the proxy's shape is made of an OpenAI answer that somebody hands in with this member. */
const homeWith = (member: unknown): { plain: PlainObject; lost: string[] } => {
  const { value } = readModel(OpenAIGenerateImageResponse, { ...answer, x_imagewire: member });
  const { response, report } = orqProxyGenerateResponseFromOpenAI(value);
  const lost = report.filter(({ kind }) => kind === 'lost').map(({ path }) => path);
  return { plain: serializeModel(response), lost };
};
const carrying = (kept: unknown[], invented: unknown[] = []): object => ({
  version: 1,
  home: HOME,
  kept,
  invented,
});

describe('x_imagewire from an unknown hand', () => {
  it.each([
    ['of another version', { ...carrying([{ path: ['created'], value: 1.5, instead: 1 }]), version: 2 }],
    ['of another home', { ...carrying([]), home: { ...HOME, dialect: 'sudo' } }],
    ['of another operation', { ...carrying([]), home: { ...HOME, operation: 'edit' } }],
    ['that is no object', 'x'],
    ['without lists', { version: 1, home: HOME }],
    ['with a path that is none', carrying([{ path: 'created', value: 1.5 }])],
    ['with an empty path', carrying([{ path: [], value: {} }])],
    ['with a path through a prototype', carrying([{ path: ['__proto__', 'polluted'], value: true }])],
    [
      'with a path through a constructor',
      carrying([{ path: ['constructor', 'prototype', 'polluted'], value: 1 }]),
    ],
    ['with a negative position', carrying([{ path: ['data', -1], value: {} }])],
    ['that takes away what it does not name', carrying([{ path: ['data'] }])],
    ['with a text longer than its place', carrying([{ path: ['created'], head: 'x', tail: 9, of: 1 }])],
    ['with inventions without a path', carrying([], [{ value: 1 }])],
  ])('is left alone when it is one %s', (_, member) => {
    const { plain } = homeWith(member);
    expect(plain).toMatchObject(answer);
    // It is a member like any other that the proxy has no place for, and goes back to OpenAI's shape as it came.
    expect(plain.x_imagewire).toMatchObject({ home: { dialect: 'openai' }, kept: [{ value: member }] });
    expect({}).not.toHaveProperty('polluted');
  });

  it('is left alone, and not carried further, when it is too long', () => {
    const member = carrying([{ path: ['x'], value: 'a'.repeat(MAX_CARRY_LENGTH) }]);
    expect(homeWith(member)).toEqual({ plain: answer, lost: ['x_imagewire'] });
  });

  it.each([
    ['whose place was changed', { path: ['created'], value: 1.5, instead: 2 }, 'created'],
    [
      'whose place is gone',
      { path: ['usage', 'input_tokens'], value: 1.5, instead: 2 },
      'usage.input_tokens',
    ],
    ['that would leave a hole in a list', { path: ['data', 7], value: {} }, 'data.7'],
    ['whose text has another length', { path: ['data', 0, 'url'], head: 'x', tail: 1, of: 3 }, 'data.0.url'],
    ['that breaks a rule of the class', { path: ['created'], value: 'now', instead: 1 }, 'created'],
    ['that hides a method of every object', { path: ['toString'], value: 1 }, 'toString'],
  ])('does not put back a member %s, and says so', (_, kept, path) => {
    expect(homeWith(carrying([kept]))).toEqual({ plain: answer, lost: [path] });
  });

  it('puts back what is sound beside what is not', () => {
    const { plain, lost } = homeWith(
      carrying([
        { path: ['created'], value: 'now', instead: 1 },
        { path: ['data', 0, 'revised_prompt'], value: null },
      ]),
    );
    expect(plain).toEqual({ created: 1, data: [{ ...answer.data[0], revised_prompt: null }] });
    expect(lost).toEqual(['created']);
  });

  it('does not take away an invented member that somebody has changed since', () => {
    const { response } = openAIGenerateResponseFromOrqProxy(
      parseModel(OrqProxyGenerateImageResponse, { data: [] }),
    );
    response.created = 1_700_000_000;
    expect(serializeModel(orqProxyGenerateResponseFromOpenAI(response).response)).toEqual({
      created: 1_700_000_000,
      data: [],
    });
  });
});

describe('x_imagewire as it is written', () => {
  const convert = (plain: object) =>
    openAIGenerateResponseFromOrqProxy(readModel(OrqProxyGenerateImageResponse, plain).value);

  it('is absent where there is nothing to carry', () => {
    const { response, report } = convert(answer);
    expect(serializeModel(response)).toEqual(answer);
    expect(report).toEqual([]);
  });

  it('stays within its size: what does not fit is reported as lost, the rest is carried', () => {
    const { response, report } = convert({ ...answer, notes: 'a'.repeat(MAX_CARRY_LENGTH), seed: 7 });
    expect(JSON.stringify(response).length).toBeLessThan(1000);
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([
      ['notes', 'lost'],
      ['seed', 'carried'],
    ]);
  });

  it('carries a list of as many members as have room', () => {
    const counts = new Array<number>(200_000).fill(7);
    const { response, report } = convert({ ...answer, counts });
    expect(report).toMatchObject([{ path: 'counts', kind: 'carried' }]);
    expect(serializeModel(orqProxyGenerateResponseFromOpenAI(response).response)).toEqual({
      ...answer,
      counts,
    });
  });

  it('does not carry what no model may nest as deep', () => {
    let nested: object = {};
    for (let depth = 0; depth < 90; depth += 1) nested = { nested };
    expect(convert({ ...answer, nested }).report.map(({ kind }) => kind)).toEqual(['lost']);
  });

  it('does not carry what breaks the dialect’s own rules', () => {
    const { response, report } = convert({ ...answer, usage: null });
    expect(serializeModel(response)).toEqual(answer);
    expect(report).toMatchObject([{ path: 'usage', kind: 'lost' }]);
  });

  it('carries a carried member of another pair inside its own', () => {
    const foreign = { version: 1, home: { dialect: 'sudo', operation: 'generate' }, kept: [], invented: [] };
    const { value } = readModel(OpenAIGenerateImageResponse, { ...answer, x_imagewire: foreign });
    const there = orqProxyGenerateResponseFromOpenAI(value).response;
    expect(serializeModel(openAIGenerateResponseFromOrqProxy(there).response)).toEqual({
      ...answer,
      x_imagewire: foreign,
    });
  });
});
