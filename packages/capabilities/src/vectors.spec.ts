import { type ExpectedIssue, partsOf, readVectors, type VectorCase } from '@imagewire/conformance';

import { CAPABILITY_RULES } from './capability-issue.js';
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

interface Case extends VectorCase {
  operation: ImageOperation;
  request: ImageRequest;
  pictures?: EditPictures;
  issues?: ExpectedIssue[];
}

const files = partsOf('capabilities').flatMap((part) => readVectors<Case>(part));

function issuesOf(model: string, { operation, request, pictures }: Case): CapabilityIssue[] {
  const known = capabilitiesOf(model)!;
  if (operation === 'generate') return generateIssues(known, request);
  if (operation === 'edit') return editIssues(known, request, pictures);
  return variationIssues(known, request, pictures?.images[0]);
}

describe.each(files)('$file', ({ model, cases }) => {
  it.each(cases)('$name', (vector) => {
    const issues = issuesOf(model!, vector);
    expect(issues.map(({ path, rule }) => ({ path, rule }))).toEqual(vector.issues ?? []);
    for (const { path, message } of issues) expect(message.startsWith(`${path} `)).toBe(true);
  });
});

it.each(knownModels)('there are vectors for $id', ({ id }) => {
  expect(files.map(({ model }) => model)).toContain(id);
});

it.each(CAPABILITY_RULES)('a vector breaks %s', (rule) => {
  const broken = files.flatMap(({ cases }) => cases.flatMap(({ issues }) => issues ?? []));
  expect(broken.map((issue) => issue.rule)).toContain(rule);
});
