import * as models from '@imagewire/models';
import type { ModelClass } from '@imagewire/models';

/** What a dialect's page says before its classes. */
export interface Dialect {
  /** The name that vectors, errors and reports use; the page's own name too. */
  readonly name: string;
  readonly title: string;
  /** Who speaks it, in a sentence or two. */
  readonly about: string;
  /** What its operations are. */
  readonly operations: readonly Operation[];
  /** The body of an answer that is no success. */
  readonly errors: readonly string[];
  /** The names that the vendor's own packages and documents give to the classes. */
  readonly vendorNames: object;
}

/** One thing that can be asked for. */
export interface Operation {
  readonly path: string;
  /** Class names: what may be sent, each with its Content-Type. */
  readonly requests: readonly (readonly [className: string, contentType: string])[];
  readonly response: string;
  /** Class names of the events of a streamed answer. */
  readonly events?: readonly string[];
}

const json = 'application/json';
const form = 'multipart/form-data';

/** Generations, edits and variations as most dialects have them: classes are named after dialect and operation. */
const threeOperations = (prefix: string, path: string): Operation[] => [
  {
    path: `${path}/generations`,
    requests: [[`${prefix}GenerateImageRequest`, json]],
    response: `${prefix}GenerateImageResponse`,
  },
  {
    path: `${path}/edits`,
    requests: [[`${prefix}EditImageRequest`, form]],
    response: `${prefix}EditImageResponse`,
  },
  {
    path: `${path}/variations`,
    requests: [[`${prefix}ImageVariationRequest`, form]],
    response: `${prefix}ImageVariationResponse`,
  },
];

const [generations, edits, variations] = threeOperations('OpenAI', '/v1/images') as [
  Operation,
  Operation,
  Operation,
];

/** The dialects, in the order of the sidebar. */
export const dialects: readonly Dialect[] = [
  {
    name: 'openai',
    title: 'OpenAI',
    about:
      'The shape of api.openai.com, and of the many servers that copy it. It is the pivot: every other dialect converts to it and back.',
    operations: [
      {
        ...generations,
        events: ['OpenAIGenerateImagePartialEvent', 'OpenAIGenerateImageCompletedEvent'],
      },
      {
        ...edits,
        requests: [...edits.requests, ['OpenAIEditImageJsonRequest', json]],
        events: ['OpenAIEditImagePartialEvent', 'OpenAIEditImageCompletedEvent'],
      },
      variations,
    ],
    errors: ['OpenAIErrorBody'],
    vendorNames: models.openAISdkNames,
  },
  {
    name: 'orq-proxy',
    title: 'orq proxy',
    about: "orq.ai's proxy: OpenAI's members at the top, the gateway's own options in `orq`.",
    operations: threeOperations('OrqProxy', '/v2/proxy/images'),
    errors: ['OrqProxyErrorBody', 'OrqErrorBody'],
    vendorNames: models.orqProxySdkNames,
  },
  {
    name: 'orq-router',
    title: 'orq router',
    about:
      "orq.ai's router of today: its options stand at the top level, and once more in `orq`. The top level wins.",
    operations: threeOperations('OrqRouter', '/v2/router/images'),
    errors: ['OrqRouterErrorBody', 'OrqErrorBody'],
    vendorNames: models.orqRouterSdkNames,
  },
  {
    name: 'orq-router-legacy',
    title: 'orq router, 2024 form',
    about: 'What the same path answered in 2024: pictures stand in the messages of `choices`.',
    operations: threeOperations('OrqRouterLegacy', '/v2/router/images').slice(0, 1),
    errors: ['OrqRouterLegacyErrorBody'],
    vendorNames: models.orqRouterLegacySdkNames,
  },
  {
    name: 'sudo',
    title: 'Sudo',
    about: 'The gateway of sudoapp.dev.',
    operations: threeOperations('Sudo', '/v1/images').slice(0, 1),
    errors: ['SudoErrorBody'],
    vendorNames: models.sudoSdkNames,
  },
];

/** The names that a vendor gives to each class, by the class's own. */
export function vendorNamesOf({ vendorNames }: Dialect): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [vendorName, modelClass] of Object.entries(vendorNames) as [string, ModelClass][])
    names.set(modelClass.name, [...(names.get(modelClass.name) ?? []), vendorName]);
  return names;
}
