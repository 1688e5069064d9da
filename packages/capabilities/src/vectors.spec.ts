import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  capabilitiesOf,
  type CapabilityIssue,
  editIssues,
  type EditPictures,
  generateIssues,
  type ImageOperation,
  type ImageRequest,
  knownModels,
  variationIssues,
} from './index.js';

interface VectorCase {
  name: string;
  operation: ImageOperation;
  request: ImageRequest;
  pictures?: EditPictures;
  accepted?: true;
  issues?: { path: string; rule: string }[];
}

interface VectorFile {
  model: string;
  cases: VectorCase[];
}

const folder = join(__dirname, '../../conformance/vectors/capabilities');

/** A long text stands in a vector as `{ "$repeat": "x", "times": 32000 }`. */
const expand = (_key: string, value: unknown): unknown => {
  const { $repeat, times } = (value ?? {}) as { $repeat?: string; times?: number };
  return $repeat !== undefined && times !== undefined ? $repeat.repeat(times) : value;
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'), expand) as VectorFile);

function issuesOf(model: string, { operation, request, pictures }: VectorCase): CapabilityIssue[] {
  const known = capabilitiesOf(model)!;
  if (operation === 'generate') return generateIssues(known, request);
  if (operation === 'edit') return editIssues(known, request, pictures);
  return variationIssues(known, request, pictures?.images[0]);
}

it.each(knownModels)('there are vectors for $id', ({ id }) => {
  expect(files.find(({ model }) => model === id)?.cases.length).toBeGreaterThan(0);
});

describe.each(files)('$model', ({ model, cases }) => {
  it.each(cases)('$name', (vector) => {
    const issues = issuesOf(model, vector);
    expect(issues.map(({ path, rule }) => ({ path, rule }))).toEqual(vector.issues ?? []);
    for (const { path, message } of issues) expect(message.startsWith(`${path} `)).toBe(true);
  });
});
