const { resolve } = require('node:path');

/** Jest for a CommonJS package: TypeScript through SWC, sibling packages from their sources, nothing prebuilt. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testEnvironmentOptions: { customExportConditions: ['@imagewire/source', 'node', 'require', 'default'] },
  transform: {
    '\\.ts$': [
      require.resolve('@swc/jest'),
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  reporters: ['default', resolve(__dirname, 'results-reporter.js')],
};
