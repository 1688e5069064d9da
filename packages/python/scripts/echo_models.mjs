// Reads a class's name and a value from each line, and writes back what strict parsing and serializing make of it.
import { createInterface } from 'node:readline';

import { modelClasses, parseModel, serializeModel } from '@imagewire/models';

function echo([name, value]) {
  try {
    return { value: serializeModel(parseModel(modelClasses[name], value)) };
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(echo(JSON.parse(line)))}\n`);
}
