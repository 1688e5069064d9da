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
  variationIssues,
} from './index.js';

interface Vector {
  name: string;
  model: string;
  operation: ImageOperation;
  request: ImageRequest;
  pictures?: EditPictures;
  issues: { path: string; rule: string }[];
}

const folder = join(__dirname, '../../conformance/vectors/capabilities');

/** A long text stands in a vector as `{ "repeat": "x", "times": 32000 }`. */
const expand = (_key: string, value: unknown): unknown => {
  const { repeat, times } = (value ?? {}) as { repeat?: string; times?: number };
  return repeat !== undefined && times !== undefined ? repeat.repeat(times) : value;
};

const vectorsOf = (file: string): Vector[] =>
  (JSON.parse(readFileSync(join(folder, file), 'utf8'), expand) as { cases: Vector[] }).cases;

function issuesOf({ model, operation, request, pictures }: Vector): CapabilityIssue[] {
  const known = capabilitiesOf(model)!;
  if (operation === 'generate') return generateIssues(known, request);
  if (operation === 'edit') return editIssues(known, request, pictures);
  return variationIssues(known, request, pictures?.images[0]);
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

it('there are vectors', () => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(vectorsOf(file).length).toBeGreaterThan(0);
});

describe.each(files)('%s', (file) => {
  it.each(vectorsOf(file))('$name', (vector) => {
    const issues = issuesOf(vector);
    expect(issues.map(({ path, rule }) => ({ path, rule }))).toEqual(vector.issues);
    for (const { path, message } of issues) expect(message.startsWith(`${path} `)).toBe(true);
  });
});
