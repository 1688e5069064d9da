import { machineRegistry } from '../registry.ts';
import { Matrix } from './matrix.ts';
import { prove } from './prove.ts';

const registry = await machineRegistry();
const isReachable = await fetch(registry).then(
  ({ status }) => status < 500,
  () => false,
);

describe('the short form of the proofs', () => {
  // What our packages need from others is fetched anew, as on a user's machine.
  (isReachable ? it : it.skip)(
    'a CommonJS application on Node 20.19 installs, runs and asserts',
    async () => {
      const matrix = new Matrix(() => undefined);
      await prove(['node-20-commonjs'], matrix);
      expect(matrix.failures).toEqual([]);
    },
  );
});
