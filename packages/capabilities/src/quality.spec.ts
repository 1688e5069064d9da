import { capabilitiesOf, equivalentQuality, knownModels, resolveQuality } from './index.js';

const WORDS = ['low', 'medium', 'high', 'standard', 'hd'];

describe('resolveQuality', () => {
  it.each(knownModels)('$id: absent, null and auto are its own choice', (model) => {
    const { quality } = model.auto;
    expect([resolveQuality(model), resolveQuality(model, null), resolveQuality(model, 'auto')]).toEqual([
      quality,
      quality,
      quality,
    ]);
  });

  it('keeps a word of the model and gives none for another’s', () => {
    expect(resolveQuality(capabilitiesOf('gpt-image-1')!, 'low')).toBe('low');
    expect(resolveQuality(capabilitiesOf('gpt-image-1')!, 'hd')).toBeUndefined();
    expect(resolveQuality(capabilitiesOf('dall-e-3')!, 'high')).toBeUndefined();
  });
});

describe('equivalentQuality', () => {
  it.each(knownModels)('$id has a word of its own for every word', (model) => {
    for (const word of WORDS) expect(model.choices.quality).toContain(equivalentQuality(model, word));
  });

  it('pairs the words whose images cost nearly the same', () => {
    expect(equivalentQuality(capabilitiesOf('gpt-image-1')!, 'standard')).toBe('medium');
    expect(equivalentQuality(capabilitiesOf('gpt-image-1')!, 'hd')).toBe('high');
    expect(equivalentQuality(capabilitiesOf('dall-e-3')!, 'high')).toBe('hd');
    expect(equivalentQuality(capabilitiesOf('dall-e-2')!, 'hd')).toBe('standard');
  });

  it('gives none for a word that no model takes', () => {
    for (const word of ['ultra', '', 'constructor']) {
      expect(equivalentQuality(capabilitiesOf('gpt-image-2')!, word)).toBeUndefined();
    }
  });
});
