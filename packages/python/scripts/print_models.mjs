// Prints what Python's classes and checks are made of: every model class as JSON Schema, the names that vendors give to the classes,
// and what known image models accept.
import { knownModels } from '@imagewire/capabilities';
import * as models from '@imagewire/models';

const vendorNames = {
  openai: models.openAISdkNames,
  orq_proxy: models.orqProxySdkNames,
  orq_router: models.orqRouterSdkNames,
  orq_router_legacy: models.orqRouterLegacySdkNames,
  sudo: models.sudoSdkNames,
};

const sdkNames = Object.fromEntries(
  Object.entries(vendorNames).map(([dialect, names]) => [
    dialect,
    Object.fromEntries(Object.entries(names).map(([name, modelClass]) => [name, modelClass.name])),
  ]),
);

const snakeCase = (value) => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(snakeCase);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCase(member),
    ]),
  );
};

// What models cost, and where each fact is written, is told in TypeScript.
const notAccepted = ['auto', 'notes', 'price', 'sources', 'tokens'];
const accepted = knownModels.map((model) =>
  Object.fromEntries(Object.entries(model).filter(([fact]) => !notAccepted.includes(fact))),
);

process.stdout.write(
  JSON.stringify({ schemas: models.jsonSchemas(), sdkNames, knownModels: snakeCase(accepted) }),
);
