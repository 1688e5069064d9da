import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    lib: { entry: 'main.js', formats: ['iife'], name: 'application', fileName: () => 'application.js' },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
