import { authorization, duties, imagewireAs, portkey } from './gateways.mjs';
import { started } from './processes.mjs';

const passedOn = (size) => ({ path: `/${size}/v1/images/generations`, headers: { authorization } });

const route = async (file, upstream) => ({
  ...(await started(file, { UPSTREAM: upstream })),
  to: passedOn,
});

/**
 * Whatever stands between a client and the upstream: what it makes of an answer, what it checks, and how it is started. A floor shows what
 * a target would need, and is measured where there is one.
 */
export const contenders = {
  'the upstream itself': {
    makes: 'bytes',
    checks: 'nothing',
    start: ({ child, origin }) => ({ child, origin, to: passedOn, stop: () => undefined }),
  },
  'node:http pipe': {
    makes: 'bytes',
    checks: 'nothing',
    start: ({ origin }) => route('route-pipe.mjs', origin),
  },
  Fastify: { makes: 'bytes', checks: 'nothing', start: ({ origin }) => route('route-fastify.mjs', origin) },
  'Nest on Fastify': {
    makes: 'bytes',
    checks: 'JSON of the request',
    start: ({ origin }) => route('route-nest.mjs', origin),
  },
  'the same duties, no gateway': {
    makes: 'bytes, records, metrics, log',
    checks: 'key, request, quotes of the answer',
    isFloor: true,
    start: duties(),
  },
  'the same duties, converted': {
    makes: 'converted bytes, records, metrics, log',
    checks: 'key, request, quotes of the answer',
    isFloor: true,
    start: duties({ BENCH_CONVERTS: '1' }),
  },
  Portkey: { makes: 'object', checks: 'its own rules', start: portkey },
  Imagewire: {
    makes: 'bytes, records, metrics, log',
    checks: 'key, request, frame of the answer',
    start: imagewireAs('/v1/images/generations'),
  },
  'Imagewire, orq-router-legacy client': {
    makes: 'converted bytes, records, metrics, log',
    checks: 'key, request, frame of the answer',
    start: imagewireAs('/legacy/v2/router/images/generations'),
  },
};
