import { type ModelClass, type PlainObject, readModel, serializeModel } from '@imagewire/models';

import type { LossEntry } from './loss.js';
import { dotted, overlapping, pathsOf } from './path.js';
import { type Restoration, restore } from './restoration.js';

/** Puts carried members back, but for those whose place was changed on the way and those that would break a rule of the class. */
export function restoreAll(
  model: ModelClass,
  plain: PlainObject,
  kept: readonly Restoration[],
): { plain: PlainObject; stale: LossEntry[] } {
  if (kept.length === 0) return { plain, stale: [] };
  const restored = serializeModel(plain);
  const stale = kept.filter((restoration) => !restore(restored, restoration)).map(staleEntry);
  const before = new Set(readModel(model, plain).issues.map(({ path }) => path));
  const broken = readModel(model, restored).issues.filter(({ path }) => !before.has(path));
  if (broken.length === 0) return { plain: restored, stale };
  const isBroken = overlapping(pathsOf(restored, broken));
  const sound = kept.filter(({ path }) => !isBroken(path));
  const trusted = sound.length < kept.length ? sound : [];
  const again = restoreAll(model, plain, trusted);
  const taken = new Set(trusted);
  const refused = kept.filter((restoration) => !taken.has(restoration)).map(brokenEntry);
  return { plain: again.plain, stale: [...again.stale, ...refused] };
}

const staleEntry = ({ path }: Restoration): LossEntry => ({
  path: dotted(path),
  kind: 'lost',
  reason: 'the answer was changed on its way, so that what was carried has no place to go back to',
});

const brokenEntry = ({ path }: Restoration): LossEntry => ({
  path: dotted(path),
  kind: 'lost',
  reason: 'what was carried breaks a rule of the class, and is not trusted',
});
