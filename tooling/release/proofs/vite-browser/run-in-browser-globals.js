import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const code = readFileSync('dist/application.js', 'utf8');
assert.doesNotMatch(code, /(from|require\()\s*["'`]node:/, 'nothing of Node is in the bundle');

// What every browser has, and nothing of Node.
const names = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'DOMException',
  'Event',
  'EventTarget',
  'File',
  'FormData',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'URL',
  'URLSearchParams',
  'Uint8Array',
  'atob',
  'btoa',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'performance',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
];
const page = Object.fromEntries(names.map((name) => [name, globalThis[name]]));
const context = createContext(page);
runInContext(
  `var window = globalThis, self = globalThis;\n${code}\n;globalThis.application = application;`,
  context,
);
const { source, ...model } = await context.application.draw(process.env.UPSTREAM_URL);
assert.deepEqual(
  { ...model },
  {
    isInstance: true,
    isKnownByName: true,
    className: 'OrqProxyGenerateImageResponse',
    isStandardSchema: true,
  },
);
assert.match(source, /^data:image\/png;base64,iVBORw0KGgo/);
