import { isBuiltin } from 'node:module';

import { defineConfig } from 'vite';

// Vite itself only warns, and puts an empty module in the place of one of Node's.
const refuseNode = {
  name: 'refuse-node',
  enforce: 'pre',
  resolveId(name, importer) {
    if (isBuiltin(name)) this.error(`${importer} brings ${name} to the browser`);
  },
};

export default defineConfig({
  plugins: [refuseNode],
  build: {
    lib: { entry: 'main.js', formats: ['iife'], name: 'application', fileName: () => 'application.js' },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
