import { schemaValidator } from '../test/schema-validator.js';
import { fieldDocs } from './generated/field-docs.js';
import { type JsonSchema, jsonSchemas, OpenAIImage } from './index.js';
import { schemaConverters } from './schema-converters.js';

const { $schema, $defs } = jsonSchemas();
const property = (name: string, field: string): JsonSchema => {
  const properties = $defs[name]!.properties as Record<string, JsonSchema>;
  return Object.fromEntries(Object.entries(properties[field]!).filter(([key]) => key !== 'description'));
};

describe('jsonSchemas', () => {
  it('defines every model class that the sources hold', () => {
    expect(Object.keys($defs).sort()).toEqual(Object.keys(fieldDocs));
  });

  it('gives schemas that a strict reader of JSON Schema 2020-12 compiles', () => {
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const name of Object.keys($defs)) expect(schemaValidator(name)).toBeInstanceOf(Function);
  });

  it('describes each class and each of its fields in the words of the sources', () => {
    for (const [name, { description, fields }] of Object.entries(fieldDocs)) {
      expect($defs[name]).toMatchObject({ description });
      const properties = $defs[name]!.properties as Record<string, JsonSchema>;
      expect(Object.keys(properties).sort()).toEqual(Object.keys(fields).sort());
      for (const [field, text] of Object.entries(fields))
        expect(properties[field]).toMatchObject({ description: text });
    }
  });

  it('keeps required, nullable and merely optional fields apart', () => {
    expect($defs.OpenAIGenerateImageRequest).toMatchObject({ required: ['prompt'] });
    expect(property('OpenAIGenerateImageRequest', 'n')).toEqual({
      type: ['integer', 'null'],
      minimum: 1,
      maximum: 10,
    });
    expect(property('OpenAIGenerateImageRequest', 'style')).toEqual({
      type: ['string', 'null'],
      enum: ['vivid', 'natural', null],
    });
    expect(property('OpenAIGenerateImageRequest', 'user')).toEqual({ type: 'string' });
    expect($defs.OpenAIError).toMatchObject({ required: expect.arrayContaining(['code', 'param']) });
    expect(property('OpenAIError', 'code')).toEqual({ type: ['string', 'null'] });
  });

  it('names the known values of an open text as examples, never as a limit', () => {
    expect(property('OpenAIImageVariationRequest', 'model')).toEqual({
      type: ['string', 'null'],
      examples: ['dall-e-2'],
    });
  });

  it('refers to nested classes by name, below the prefix that is asked for', () => {
    expect(property('OpenAIGenerateImageResponse', 'data')).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/OpenAIImage' },
    });
    const openApi = jsonSchemas({ refPrefix: '#/components/schemas/' }).$defs;
    expect(openApi.OpenAIErrorBody).toMatchObject({
      properties: { error: { $ref: '#/components/schemas/OpenAIError' } },
    });
  });

  it('gives a class that extends another all its fields', () => {
    const { description: _, ...edit } = $defs.OpenAIEditImageResponse!;
    const { description: __, ...generate } = $defs.OpenAIGenerateImageResponse!;
    expect(edit).toEqual(generate);
  });

  it('shows pictures as binary, alone or as a list of as many as the field takes', () => {
    const one = { type: 'string', format: 'binary', minLength: 1 };
    expect(property('OpenAIEditImageRequest', 'mask')).toEqual(one);
    expect(property('OpenAIEditImageRequest', 'image')).toEqual({
      anyOf: [one, { type: 'array', items: one, minItems: 1, maxItems: 16 }],
    });
  });

  it('asks for exactly one field of a group', () => {
    expect($defs.OpenAIImageReference).toMatchObject({
      required: [],
      oneOf: [{ required: ['image_url'] }, { required: ['file_id'] }],
    });
  });

  it('refuses unknown members unless told to keep them', () => {
    expect($defs.OpenAIImage).toMatchObject({ additionalProperties: false });
    expect(jsonSchemas({ unknownKeys: 'keep' }).$defs.OpenAIImage).toMatchObject({
      additionalProperties: true,
    });
  });

  it('throws for a rule that it cannot say, and never leaves it out', () => {
    const unknown = schemaConverters('').customValidation as (rule: object) => unknown;
    const rule = { type: 'isOdd', target: OpenAIImage, propertyName: 'count', constraints: [] };
    expect(() => unknown(rule)).toThrow('OpenAIImage.count: the rule isOdd is not known in JSON Schema');
  });
});
