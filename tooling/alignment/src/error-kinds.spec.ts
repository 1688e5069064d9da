import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './vectors.ts';

/** The kinds of error that sources declare. */
const kindsIn = (files: string, declaration: RegExp): string[] => {
  const texts = globSync(files, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(declaration)].map(([, kind = '']) => kind)).sort();
};

it('the errors of both languages are of the same kinds', () => {
  const python = kindsIn('packages/python/src/**/*.py', /^ {4}kind = "(\w+)"/gm);
  const typescript = kindsIn(
    'packages/*/src/**/*.ts',
    /^ {2}(?:override )?readonly kind(?:: [^=]+)? = '(\w+)'/gm,
  );
  // Of class-transformer and class-validator there is none in Python.
  const ofDecorators = ['asynchronous_rule', 'duplicate_class_transformer'];
  expect(python).toEqual(typescript.filter((kind) => !ofDecorators.includes(kind)));
  expect(python.length).toBeGreaterThan(20);
});
