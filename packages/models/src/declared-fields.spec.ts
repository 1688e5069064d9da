import { declaredFields, jsonSchemas, modelClasses } from './index.js';

const schemas = jsonSchemas().$defs;

it.each(Object.entries(modelClasses))('names the properties of the schema of %s', (name, modelClass) => {
  expect([...declaredFields(modelClass)].sort()).toEqual(Object.keys(schemas[name]?.properties ?? {}).sort());
});
