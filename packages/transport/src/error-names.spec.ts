import { AsynchronousRuleError, ImagewireError, ModelValidationError } from '@imagewire/models';

import * as transport from './index.js';

type ErrorClass = new (...args: unknown[]) => Error;

const exported = Object.entries<unknown>({ ...transport, AsynchronousRuleError, ModelValidationError });
const isErrorClass = (entry: [string, unknown]): entry is [string, ErrorClass] =>
  typeof entry[1] === 'function' && entry[1].prototype instanceof ImagewireError;
const classes = exported.filter(isErrorClass).filter(([name]) => name !== 'UpstreamError');

it('looks at the classes of every failure', () => {
  expect(classes.length).toBeGreaterThan(20);
});

it.each(classes)('%s is called so in a bundle, too, which may give the class another name', (name, Class) => {
  Object.defineProperty(Class, 'name', { value: 'a', configurable: true });
  const facts = { call: { dialect: 'sudo', operation: 'generate-image' }, failures: [] };
  const lists = Object.assign([], facts);
  expect(new Class('it failed', lists, lists).name).toBe(name);
});
