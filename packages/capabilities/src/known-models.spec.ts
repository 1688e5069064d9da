import { capabilitiesOf, isImageModel, isRetired, knownModels } from './index.js';

describe('known models', () => {
  it('are those of OpenAI’s image endpoints', () => {
    expect(knownModels.map(({ id }) => id).sort()).toEqual([
      'chatgpt-image-latest',
      'dall-e-2',
      'dall-e-3',
      'gpt-image-1',
      'gpt-image-1-mini',
      'gpt-image-1.5',
      'gpt-image-2',
    ]);
  });

  it.each(knownModels)('$id has a page for each of its facts', ({ sources }) => {
    expect(Object.keys(sources).length).toBeGreaterThan(0);
    for (const page of Object.values(sources)) expect(new URL(page).protocol).toBe('https:');
  });

  it.each(knownModels)(
    '$id draws what its own choice for auto says',
    ({ auto, sizes, choices, tokens, price }) => {
      const perImage = price?.perImage?.[auto.quality]?.[auto.size];
      const counts =
        tokens?.output.kind === 'table' ? tokens.output.byQuality[auto.quality]?.[auto.size] : undefined;
      expect(choices.quality).toContain(auto.quality);
      if (sizes.kind === 'listed') {
        expect(sizes.values).toContain(auto.size);
        expect(perImage ?? counts).toBeGreaterThan(0);
      }
    },
  );
});

describe('capabilitiesOf', () => {
  it('finds a model by its id, a snapshot and the openai prefix', () => {
    for (const name of [
      'gpt-image-2',
      'gpt-image-2-2026-04-21',
      'openai/gpt-image-2',
      'openai/gpt-image-2-2026-04-21',
    ]) {
      expect(capabilitiesOf(name)?.id).toBe('gpt-image-2');
    }
    expect(capabilitiesOf('gpt-image-1.5-2025-12-16')?.id).toBe('gpt-image-1.5');
  });

  it.each([
    '',
    'openai/',
    'gpt-4o',
    'azure/gpt-image-1',
    'fal/openai/gpt-image-1',
    'GPT-IMAGE-1',
    '__proto__',
    'constructor',
  ])('knows nothing of %j', (name) => {
    expect(capabilitiesOf(name)).toBeUndefined();
    expect(isImageModel(name)).toBe(false);
  });
});

describe('isRetired', () => {
  const retirements = [
    ['dall-e-2', '2026-05-12'],
    ['dall-e-3', '2026-05-12'],
    ['gpt-image-1', '2026-10-23'],
    ['gpt-image-1-mini', '2026-12-01'],
    ['gpt-image-1.5', '2026-12-01'],
    ['chatgpt-image-latest', '2026-12-01'],
  ] as const;

  it.each(retirements)('turns true for %s on %s', (id, day) => {
    const model = capabilitiesOf(id)!;
    const midnight = new Date(`${day}T00:00:00Z`);
    expect(isRetired(model, midnight)).toBe(true);
    expect(isRetired(model, new Date(midnight.getTime() - 1))).toBe(false);
  });

  it('is false for a model without an announced day', () => {
    expect(isRetired(capabilitiesOf('gpt-image-2')!, new Date('2100-01-01'))).toBe(false);
  });
});
