import { IsArray, IsBoolean, IsInt, IsNumber, IsObject, IsString, Max } from 'class-validator';

import { issuesOf } from '../test/issues-of.js';
import {
  formParts,
  isFormClass,
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  parseFormFields,
  parseModel,
} from './index.js';
import { Nested, NestedArray } from './rules/nested.js';
import { Optional } from './rules/optional.js';
import { IsStringMap } from './rules/string-map.js';

class Part {
  @IsNumber()
  @Max(5)
  count!: number;
}

class Form {
  @Optional()
  @IsInt()
  whole?: number;

  @Optional()
  @IsNumber()
  real?: number;

  @Optional()
  @IsBoolean()
  flag?: boolean;

  @Optional()
  @IsString()
  text?: string;

  @Optional()
  @Nested(() => Part)
  part?: Part;

  @Optional()
  @NestedArray(() => Part)
  parts?: Part[];

  @Optional()
  @IsStringMap(512)
  map?: Record<string, string>;

  @Optional()
  @IsObject()
  anything?: object;

  @Optional()
  @IsArray()
  @IsInt({ each: true })
  codes?: number[];
}

class LaterForm extends Form {
  @Optional()
  @IsInt()
  later?: number;
}

const form = (...fields: [string, string][]) => parseFormFields(Form, fields);
const formIssues = (...fields: [string, string][]) => issuesOf(Form, form(...fields));

describe('parseFormFields', () => {
  it('reads number text as JSON would', () => {
    expect(form(['whole', '2'], ['real', '1.5'])).toEqual({ whole: 2, real: 1.5 });
    expect(form(['whole', '2.0'])).toEqual({ whole: 2 });
    expect(form(['whole', '-1e1'])).toEqual({ whole: -10 });
  });

  it.each(['', ' 2', '2 ', '02', '+2', '.5', '2.', '0x2', '1e400', 'NaN', 'Infinity', '2,0', 'two'])(
    'leaves the text "%s", which is no number, for parseModel to refuse',
    (text) => {
      expect(form(['whole', text])).toEqual({ whole: text });
      expect(formIssues(['whole', text])).toEqual(['whole isInt']);
    },
  );

  it('does not loosen a number rule', () => {
    expect(formIssues(['whole', '1.5'])).toEqual(['whole isInt']);
    expect(formIssues(['part', '{"count":"2"}'])).toEqual(['part.count isNumber']);
  });

  it('reads true and false, and no other text, as a boolean', () => {
    expect(form(['flag', 'true'])).toEqual({ flag: true });
    expect(form(['flag', 'false'])).toEqual({ flag: false });
    for (const text of ['True', '1', '', 'null'])
      expect(formIssues(['flag', text])).toEqual(['flag isBoolean']);
  });

  it('leaves text fields alone, whatever they look like', () => {
    for (const text of ['2', 'true', 'null', '{"a":1}', ''])
      expect(form(['text', text])).toEqual({ text: text });
  });

  it('reads JSON text for objects, lists and maps', () => {
    expect(
      form(
        ['part', '{"count":2}'],
        ['parts', '[{"count":1}, {"count":2}]'],
        ['map', '{"a":"1"}'],
        ['anything', '{"a":[1]}'],
        ['codes', '[429,500]'],
      ),
    ).toEqual({
      part: { count: 2 },
      parts: [{ count: 1 }, { count: 2 }],
      map: { a: '1' },
      anything: { a: [1] },
      codes: [429, 500],
    });
  });

  it('names the path and the rule inside JSON text', () => {
    expect(formIssues(['parts', '[{"count":1},{"count":6}]'])).toEqual(['parts.1.count max']);
  });

  it.each(['{"count":', 'null', '2', '"x"', '', "{'count':2}"])(
    'leaves %s, which is no JSON object or list, for parseModel to refuse',
    (text) => {
      expect(formIssues(['part', text])).toEqual(['part isNested']);
    },
  );

  it('answers JSON text of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(formIssues(['parts', deep])).toEqual([expect.stringMatching(/^parts\.0\.0\..*maxDepth$/)]);
  });

  it('gathers repeated, bracketed and numbered names into one list, in their order', () => {
    const parts = (...names: string[]) =>
      parseFormFields(
        OpenAIEditImageRequest,
        names.map((name, index) => [name, `picture ${index}`] as const),
      );
    const both = { image: ['picture 0', 'picture 1'] };
    expect(parts('image', 'image')).toEqual(both);
    expect(parts('image[]', 'image[]')).toEqual(both);
    expect(parts('image[0]', 'image[1]')).toEqual(both);
    expect(parts('image[10]', 'image[9]')).toEqual({ image: ['picture 1', 'picture 0'] });
    expect(parts('image', 'prompt', 'image[]')).toEqual({
      image: ['picture 0', 'picture 2'],
      prompt: 'picture 1',
    });
  });

  it('keeps a single part single, under each of its names', () => {
    for (const name of ['image', 'image[]', 'image[0]'])
      expect(parseFormFields(OpenAIEditImageRequest, [[name, 'picture']])).toEqual({ image: 'picture' });
  });

  it('makes a list of a repeated field that takes one value, for parseModel to refuse', () => {
    expect(formIssues(['whole', '1'], ['whole', '2'])).toEqual(['whole isInt']);
    expect(formIssues(['text', 'a'], ['text', 'b'])).toEqual(['text isString']);
  });

  it('leaves names that the class does not declare as they came', () => {
    expect(form(['other', '1'], ['other[]', '2'], ['part[count]', '3'], ['', '4'], ['[]', '5'])).toEqual({
      other: '1',
      'other[]': '2',
      'part[count]': '3',
      '': '4',
      '[]': '5',
    });
    expect(formIssues(['part[count]', '3'])).toEqual(['part[count] whitelistValidation']);
  });

  it('passes pictures by reference', () => {
    const file = new File(['png'], 'a.png', { type: 'image/png' });
    const fields = parseFormFields(OpenAIEditImageRequest, [['image', file]]);
    expect(fields.image).toBe(file);
  });

  it('takes FormData and URLSearchParams as they are', () => {
    const data = new FormData();
    data.append('prompt', 'a cat');
    data.append('n', '2.0');
    data.append('stream', 'false');
    data.append('image[]', new Blob(['a']));
    data.append('image[]', new Blob(['b']));
    const request = parseModel(OpenAIEditImageRequest, parseFormFields(OpenAIEditImageRequest, data));
    expect(request).toMatchObject({ prompt: 'a cat', n: 2, stream: false });
    expect(request.image).toHaveLength(2);
    expect(parseFormFields(Form, new URLSearchParams('whole=2&text=a+b'))).toEqual({ whole: 2, text: 'a b' });
  });

  it('reads the fields that a class inherits', () => {
    expect(parseFormFields(LaterForm, Object.entries({ later: '1', whole: '2', flag: 'true' }))).toEqual({
      later: 1,
      whole: 2,
      flag: true,
    });
  });

  it.each(['__proto__', '__proto__[]', 'constructor'])('is not polluted by a part named %s', (name) => {
    const fields = form([name, '{"admin":true}'], ['text', 'a']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(issuesOf(Form, fields)).not.toEqual([]);
  });

  it('leaves a polluting key inside JSON text for parseModel to refuse', () => {
    expect(formIssues(['part', '{"count":1,"__proto__":{"admin":true}}'])).toEqual([
      'part.__proto__ isSafeKey',
    ]);
  });
});

describe('formParts', () => {
  const partOf = formParts(OpenAIEditImageRequest);

  it('knows a picture by each of its names', () => {
    for (const name of ['image', 'image[]', 'image[0]'])
      expect(partOf(name)).toEqual({ field: 'image', takes: 'files' });
    expect(partOf('mask')).toEqual({ field: 'mask', takes: 'files' });
  });

  it('tells texts and unknown names apart', () => {
    expect(partOf('n')).toEqual({ field: 'n', takes: 'texts' });
    expect(partOf('picture[]')).toEqual({ field: 'picture[]', takes: undefined });
    expect(partOf('__proto__')).toEqual({ field: '__proto__', takes: undefined });
  });
});

describe('isFormClass', () => {
  it('tells the form of an edit from its JSON body', () => {
    expect(isFormClass(OpenAIEditImageRequest)).toBe(true);
    expect(isFormClass(OpenAIEditImageJsonRequest)).toBe(false);
  });
});
