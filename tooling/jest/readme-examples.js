const { readFileSync } = require('node:fs');
const { compileFunction } = require('node:vm');

const { transform } = require('@swc/core');

exports.examplesIn = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code);

exports.namesInTable = (file, heading) => {
  const [, section = ''] = readFileSync(file, 'utf8').split(`## ${heading}\n`);
  const rows = section
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
};

exports.runExample = async (example, modules, given = {}) => {
  const { code } = await transform(`(async () => {${withoutImports(example)}})`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    isModule: false,
  });
  const printed = [];
  const console = { log: (...values) => printed.push(values.join(' ')) };
  const names = { modules, console, ...given };
  // Compiled here, not in a realm of its own, where Error and Uint8Array would be others.
  const run = compileFunction(
    `return ${code.trim().replace(/;$/, '')}`,
    Object.keys(names),
  )(...Object.values(names));
  await run();
  return printed;
};

const withoutImports = (example) =>
  example.replaceAll(/^import \{([^}]*)\} from '([^']*)';$/gm, (_, names, from) => {
    const values = names.replaceAll(/\btype \w+,?/g, '').replaceAll(' as ', ': ');
    return `const {${values}} = modules['${from}'];`;
  });
