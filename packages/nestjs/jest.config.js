const alone = /^test-node/.test(process.env.IMAGEWIRE_SUITE);
const base = alone ? require('@imagewire/jest-config') : require('@imagewire/jest-config/esm');

/** Nest 12 as ESM on Node 24; as `test:node-20` and `test:node`, Nest 11 as CommonJS on Node 20 or any other, what most services are. */
module.exports = {
  ...base,
  // Some bodies here are of 50 MB and more, on machines that do other work beside.
  testTimeout: 60_000,
  ...(alone && {
    moduleNameMapper: {
      ...base.moduleNameMapper,
      '^@nestjs/(common|core|platform-express|platform-fastify|swagger|testing)(/.*)?$':
        '<rootDir>/node_modules/@nestjs/$1-11$2',
    },
    // The validator of documents is ESM alone.
    testPathIgnorePatterns: ['open-api-schemas.spec.ts'],
  }),
};
