import fc from 'fast-check';

import { capabilitiesOf, dimensionsOf, isSupportedSize, knownModels, resolveSize } from './index.js';

const gptImage2 = capabilitiesOf('gpt-image-2')!;

describe('sizes of gpt-image-2', () => {
  // The limits of OpenAI's image guide, each from both sides.
  it.each([
    ['1536x864', true],
    ['1000x1000', false],
    ['1024x1032', false],
    ['1032x1024', false],
    ['3840x1280', true],
    ['3840x1264', false],
    ['1280x3840', true],
    ['1264x3840', false],
    ['3840x2160', true],
    ['2160x3840', true],
    ['3856x1296', false],
    ['1296x3856', false],
    ['3856x2160', false],
    ['3840x2176', false],
    ['2880x2880', true],
    ['2896x2896', false],
    ['1024x640', true],
    ['1008x640', false],
    ['1440x480', true],
    ['1392x464', false],
    ['auto', true],
  ])('%s: %s', (size, isSupported) => {
    expect(isSupportedSize(gptImage2.sizes, size)).toBe(isSupported);
  });
});

describe('dimensionsOf', () => {
  it.each([
    '',
    'auto',
    '1024',
    '1024x',
    'x1024',
    '1024X1024',
    ' 1024x1024',
    '1024x1024 ',
    '01024x1024',
    '0x0',
    '-16x16',
    '1e3x1024',
    '1024x1024x1',
    '999999x16',
    '١٠٢٤x١٠٢٤',
  ])('takes %j for no size', (text) => {
    expect(dimensionsOf(text)).toBeUndefined();
    expect(isSupportedSize(gptImage2.sizes, text)).toBe(text === 'auto');
  });

  it('reads back what is written as WIDTHxHEIGHT', () => {
    const side = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(dimensionsOf(`${width}x${height}`)).toEqual({ width, height });
      }),
    );
  });
});

describe('resolveSize', () => {
  it.each(knownModels)('$id: absent, null and auto are its own choice', (model) => {
    const chosen = { width: 1024, height: 1024 };
    expect([resolveSize(model), resolveSize(model, null), resolveSize(model, 'auto')]).toEqual([
      chosen,
      chosen,
      chosen,
    ]);
  });

  it('keeps a size that the model draws and gives none for another', () => {
    expect(resolveSize(gptImage2, '1536x864')).toEqual({ width: 1536, height: 864 });
    expect(resolveSize(gptImage2, '1000x1000')).toBeUndefined();
    expect(resolveSize(capabilitiesOf('dall-e-3')!, '1536x1024')).toBeUndefined();
  });
});
