const packageConfig = require('./package-config.js');

const [[pattern, [swcJest, options]]] = Object.entries(packageConfig.transform);

/** Jest for the ESM-only Nest 12 applications, run with --experimental-vm-modules on Node 24. */
module.exports = {
  ...packageConfig,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: {},
  transform: {
    [pattern]: [
      swcJest,
      {
        jsc: { ...options.jsc, transform: { ...options.jsc.transform, decoratorMetadata: true } },
        module: { type: 'es6' },
      },
    ],
  },
};
