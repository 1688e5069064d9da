import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RehearsedApplication } from './application.ts';
import type { Stage } from './stage.ts';

/** Plays one thing that happens to releases, and gives what was found to hold; throws where it does not. */
export type Show = (stage: Stage, application: RehearsedApplication) => Promise<string[]>;

const packages = ['@imagewire/models', '@imagewire/proxy-client'];

/** A minor release, which an application installs. */
export const minor: Show = async (stage, application) => {
  const { checkout } = stage;
  await checkout.change('minor', 'The rehearsal adds a thing. It is described in prose.');
  await stage.release();
  const { version } = checkout;
  assert.match(version, /^\d+\.[1-9]\d*\.0$/);
  const facts = await stage.assertReleased(version, 'latest', version);
  const changelog = readFileSync(join(checkout.root, 'packages/models/CHANGELOG.md'), 'utf8');
  assert.match(changelog, /\n\nThe rehearsal adds a thing\. It is described in prose\.\n/);
  assert.doesNotMatch(changelog, /\b[0-9a-f]{7,}:/);
  assert.equal(await application.install(stage.registryUrl, ...packages), version);
  return [
    ...facts,
    'the changelog holds the change as it was written, and no hash',
    `an application installs and uses ${version}, with one copy of the classes`,
  ];
};

const PUBLISHED_BEFORE_FAILURE = 3;

/** A publish that fails half way, on a machine whose successor has only the repository, and its repetition. */
export const brokenOff: Show = async (stage) => {
  const { checkout, names } = stage;
  await checkout.change('minor', 'The rehearsal breaks off.');
  await assert.rejects(stage.release(['run', 'no-such-check']), /no-such-check/);
  assert.deepEqual(new Set(await stage.publishTimes(checkout.version)), new Set([undefined]));
  await stage.restartRegistry({
    refused: names.slice(PUBLISHED_BEFORE_FAILURE, PUBLISHED_BEFORE_FAILURE + 1),
  });
  await assert.rejects(stage.release(), /npm publish/);
  const { version } = checkout;
  const before = await stage.publishTimes(version);
  const wasPublished = before.map((time) => time !== undefined);
  assert.deepEqual(
    wasPublished,
    names.map((_, index) => index < PUBLISHED_BEFORE_FAILURE),
  );

  await stage.restartRegistry();
  checkout.forgetTarballs();
  const told = await stage.release();
  const facts = await stage.assertReleased(version, 'latest', version);
  assert.equal(countOf(told, 'already there'), PUBLISHED_BEFORE_FAILURE);
  const after = await stage.publishTimes(version);
  assert.deepEqual(after.slice(0, PUBLISHED_BEFORE_FAILURE), before.slice(0, PUBLISHED_BEFORE_FAILURE));
  assert.equal(countOf(await stage.release(), 'already there'), names.length);
  assert.deepEqual(await stage.publishTimes(version), after);
  return [
    'a check that fails lets nothing out',
    `the registry refused ${names[PUBLISHED_BEFORE_FAILURE]}: ${PUBLISHED_BEFORE_FAILURE} of ${names.length} packages were out, and the command failed`,
    `the same command again published the other ${names.length - PUBLISHED_BEFORE_FAILURE}, and none twice: the first kept their times`,
    'once more, it published nothing at all and changed no version',
    ...facts,
  ];
};

const countOf = (told: readonly string[], ending: string): number =>
  told.filter((line) => line.endsWith(ending)).length;

/** A prerelease, and the release that it leads to. */
export const prerelease: Show = async (stage) => {
  const { checkout } = stage;
  const earlier = checkout.version;
  await checkout.prereleases('enter', 'next');
  await checkout.change('minor', 'The rehearsal picks a word that Python has not.');
  await assert.rejects(stage.release(), /alpha, beta, rc/);
  assert.equal(await checkout.uncommitted(), '');
  await checkout.takeBack();
  await checkout.takeBack();
  await checkout.prereleases('enter', 'rc');
  await checkout.change('minor', 'The rehearsal tries something.');
  await stage.release();
  const { version } = checkout;
  assert.match(version, /-rc\.0$/);
  const facts = await stage.assertReleased(version, 'rc', version.replace('-rc.', 'rc'));
  for (const name of stage.names)
    assert.equal(await stage.tagged(name, 'latest'), earlier, `latest of ${name}`);
  await checkout.prereleases('exit');
  await stage.release();
  const full = version.replace('-rc.0', '');
  return [
    'a word that Python has no prerelease for is refused, and leaves the checkout as it was',
    ...facts,
    `whoever installs without asking still gets ${earlier}`,
    ...(await stage.assertReleased(full, 'latest', full)),
  ];
};

/** A major release. */
export const major: Show = async (stage) => {
  await stage.checkout.change('major', 'The rehearsal breaks a promise.');
  await stage.release();
  const { version } = stage.checkout;
  assert.match(version, /^[1-9]\d*\.0\.0$/);
  return stage.assertReleased(version, 'latest', version);
};

/** The application of the minor release, after all the others. */
export const updated: Show = async (stage, application) => {
  const { version } = stage.checkout;
  const before = await application.install(stage.registryUrl);
  assert.equal(application.range, `^${before}`);
  assert.notEqual(before, version);
  const after = await application.install(stage.registryUrl, ...packages.map((name) => `${name}@latest`));
  assert.equal(after, version);
  return [
    `installing again leaves the application at ${before}: nothing moves by itself`,
    `asked to update, it uses ${after}, with one copy of the classes`,
  ];
};
