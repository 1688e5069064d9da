const dialects = ['openai', 'orq-proxy', 'orq-router', 'orq-router-legacy', 'sudo'];

const deepPath = {
  regex: '^@imagewire/[^/]+/.+',
  message: 'Import the package by its name: what its index does not list is private.',
};
const otherSource = {
  regex: '(^|/)(packages|apps)/[^/]+/(src|dist)|^(\\.\\./)+[a-z-]+/src/',
  message: 'Across packages import the package name, never its files.',
};
const conformance = { group: ['@imagewire/conformance'], message: 'Only tests read the vectors.' };
const apps = {
  group: ['@imagewire/gateway', '@imagewire/sample-service'],
  message: 'Nothing imports an app.',
};

const forbid = (names, message) => ({ group: names.map((name) => `@imagewire/${name}`), message });
const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [deepPath, otherSource, apps, ...patterns] }] },
});

const noOwn = {
  regex: '^@imagewire/',
  message: 'models and capabilities are the ground floor: they import nothing of ours.',
};

/** Who may import whom: the arrows of docs/architecture.md, with the right place in each message. */
export const boundaries = [
  restrict(['packages/{models,capabilities}/src/**'], [noOwn], ['**/*.spec.ts']),
  restrict(
    ['packages/transport/src/**'],
    [
      forbid(
        ['proxy-client', 'router-client', 'openai-compat', 'capabilities', 'nestjs', 'conformance'],
        'transport imports models alone.',
      ),
    ],
    ['**/*.spec.ts'],
  ),
  restrict(
    ['packages/{proxy-client,router-client}/src/**'],
    [
      forbid(
        ['proxy-client', 'router-client', 'openai-compat', 'nestjs', 'conformance'],
        'A client imports models and transport; conversion belongs to openai-compat, which takes clients by structure.',
      ),
    ],
    ['**/*.spec.ts'],
  ),
  restrict(
    ['packages/openai-compat/src/**'],
    [
      forbid(
        ['transport', 'proxy-client', 'router-client', 'nestjs', 'conformance'],
        'openai-compat imports models and capabilities; it takes clients by structure.',
      ),
    ],
    ['**/*.spec.ts'],
  ),
  restrict(
    ['packages/nestjs/src/**'],
    [forbid(['openai-compat', 'capabilities', 'conformance'], 'nestjs imports models and the clients.')],
    ['**/*.spec.ts'],
  ),
  restrict(['apps/*/src/**'], [conformance], ['**/*.spec.ts']),
  ...dialects.map((dialect) =>
    restrict(
      [`packages/models/src/${dialect}/**`],
      [
        noOwn,
        {
          regex: `^\\.\\./(${dialects.filter((other) => other !== dialect).join('|')})/`,
          message:
            'A dialect never imports another dialect: what orq dialects share stands in orq/, rules in rules/.',
        },
      ],
      ['**/*.spec.ts'],
    ),
  ),
];
