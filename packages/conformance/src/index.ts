export { describeClientVectors } from './describe-client-vectors.js';
export {
  type ExpectedIssue,
  type FieldRules,
  partsOf,
  readRules,
  readVectors,
  type RuleTable,
  type VectorCase,
  type VectorFile,
} from './read-vectors.js';
