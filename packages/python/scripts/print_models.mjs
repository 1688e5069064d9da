// Prints what Python's classes are made of: every model class as JSON Schema, and the names that vendors give to the classes.
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

process.stdout.write(JSON.stringify({ schemas: models.jsonSchemas(), sdkNames }));
