import { breakingChanges } from './breaking-changes.ts';
import { committedReport } from './committed-report.ts';

const models = committedReport('@imagewire/models');

/** The report of models after a change of one class. */
function changed(className: string, from: string | RegExp, to: string): string {
  return models.replace(new RegExp(`class ${className} \\{.*?\\n\\}`, 's'), (text) => {
    const replaced = text.replace(from, to);
    if (replaced === text) throw new Error(`${className} has no ${String(from)}`);
    return replaced;
  });
}

const changesOf = (...change: Parameters<typeof changed>): string[] =>
  breakingChanges(models, changed(...change));

describe('breakingChanges', () => {
  it('finds nothing where only words changed', () => {
    expect(breakingChanges(models, models.replaceAll('// @public', '// @public, in other words'))).toEqual(
      [],
    );
  });

  it('names a field of an answer that is gone', () => {
    expect(changesOf('OpenAIGenerateImageResponse', /created: number;/, '')).toContain(
      'OpenAIGenerateImageResponse.created is gone',
    );
  });

  it('names every field of every answer that is gone', () => {
    const answers = [...models.matchAll(/class (\w+Response) \{(.*?)\n\}/gs)];
    const fields = answers.flatMap(([, name, body = '']) =>
      [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, field]) => `${name}.${field} is gone`),
    );
    const emptied = models.replace(/(class \w+Response \{).*?\n\}/gs, '$1\n}');
    expect(fields.length).toBeGreaterThan(30);
    expect(breakingChanges(models, emptied)).toEqual(expect.arrayContaining(fields));
  });

  it('names a field of an answer that is narrower', () => {
    const changes = changesOf('OpenAIGenerateImageResponse', /background\?: .*;/, "background?: 'opaque';");
    expect(changes).toContainEqual(
      expect.stringMatching(/^OpenAIGenerateImageResponse\.background is narrower: .* became "opaque"/),
    );
  });

  it('names a field of an answer that may now be absent or null', () => {
    expect(changesOf('OpenAIGenerateImageResponse', 'created: number', 'created?: number')).toContain(
      'OpenAIGenerateImageResponse.created is wider: number became number | undefined',
    );
    expect(changesOf('OpenAIImage', 'url?: string', 'url?: string | null').join()).toMatch(
      /^OpenAIImage\.url is wider/,
    );
  });

  it('names a field of a request that takes less, or is newly required', () => {
    expect(changesOf('OpenAIGenerateImageRequest', /prompt: string;/, 'prompt: "heron";').join()).toMatch(
      /OpenAIGenerateImageRequest\.prompt is narrower/,
    );
    expect(changesOf('OpenAIGenerateImageRequest', /prompt: string;/, '$&\n    weight: number;')).toContain(
      'OpenAIGenerateImageRequest.weight is new and required',
    );
  });

  it('lets requests grow, and the classes that only they hold', () => {
    expect(changesOf('OpenAIGenerateImageRequest', /prompt: string;/, 'prompt: string | null;')).toEqual([]);
    expect(changesOf('OrqCache', /ttl\?: number;/, 'ttl?: number | string;')).toEqual([]);
  });

  it('lets answers gain fields', () => {
    expect(changesOf('OpenAIGenerateImageResponse', /created: number;/, '$&\n    newer?: string;')).toEqual(
      [],
    );
  });

  it('names an export that is gone, and a function that another call is needed for', () => {
    expect(breakingChanges(models, models.replace(/export function titleOf.*/, ''))).toEqual([
      'titleOf is gone',
    ]);
    const after = models.replace('function titleOf(html: string)', 'function titleOf(html: Uint8Array)');
    expect(breakingChanges(models, after).join()).toMatch(/^titleOf is/);
  });
});
