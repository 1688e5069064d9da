import { Matrix } from './matrix.ts';
import { proofNames, prove } from './prove.ts';

/** The names given on the command line; without any, everything is proved. */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !proofNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}; there are ${proofNames.join(', ')}.`);
  process.exit(1);
}
const matrix = new Matrix();
await prove(chosen.length > 0 ? chosen : proofNames, matrix);
process.exitCode = matrix.close();
