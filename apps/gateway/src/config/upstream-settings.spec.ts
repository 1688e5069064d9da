import { readdirSync, readFileSync } from 'node:fs';

import { getMetadataStorage } from 'class-validator';

import { OfferSettings, settingsClasses } from './upstream-settings.js';

const page = readFileSync(new URL('../../../../docs/upstreams.md', import.meta.url), 'utf8');

const fieldsOf = (settingsClass: new () => object): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(settingsClass, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

describe('the page about upstreams', () => {
  it.each(Object.entries(settingsClasses))('has every field of %s', (type, settingsClass) => {
    expect(page).toContain(`\`${type}\``);
    for (const field of fieldsOf(settingsClass)) expect(page).toContain(`\`${field}\``);
  });

  it('has every field of a model, and every example', () => {
    for (const field of fieldsOf(OfferSettings)) expect(page).toContain(`| \`${field}\``);
    for (const name of readdirSync(new URL('../../examples', import.meta.url))) expect(page).toContain(name);
  });
});
