import type { Brush } from './brush.js';
import { chooseScenery } from './choose-scenery.js';
import { drawCloud } from './motifs/clouds.js';
import { drawMoon, drawSun } from './motifs/sky.js';
import { drawSubject } from './place-subjects.js';
import type { Reading } from './read-prompt.js';
import { circle, placed } from './shapes.js';

/** Sun, moon or cloud as the motif itself. */
function drawSkyMotif(brush: Brush, { weathers }: Reading): string | undefined {
  const [x, y] = [brush.width / 2, brush.height / 2];
  if (weathers.has('sun')) return drawSun(brush, { x, y, kind: 'sun' }, 150);
  if (weathers.has('moon')) return drawMoon(brush, { x, y, kind: 'moon' }, 165, weathers.has('crescent'));
  return weathers.has('cloud') ? drawCloud(brush, 'cloud', [x, y + 90], 720) : undefined;
}

/** Scenery without an outline of its own, cut out as a round badge. */
function drawBadge(brush: Brush, reading: Reading): string[] {
  const round = circle(brush.width / 2, brush.height / 2, 440, '#000');
  const scenery = chooseScenery(brush, reading);
  const cut = [...scenery.back, ...scenery.front].map((layer) => brush.clipped(round, layer));
  return cut.map((layer) => brush.layer(layer));
}

/** The motif alone, for a transparent background: the subjects side by side, else the sky's body, else a badge. */
export function drawMotif(brush: Brush, reading: Reading): string[] {
  const names = [...reading.subjects.keys()].slice(0, 3);
  const share = [0.63, 0.48, 0.4][names.length - 1];
  if (share !== undefined) {
    return names.map((name, at) => {
      const x = brush.width / 2 + (at - (names.length - 1) / 2) * 320;
      return brush.layer(
        placed(x, brush.height / 2 + share * 500, share * 10, drawSubject(brush, reading, name)),
      );
    });
  }
  const sky = reading.places.size === 0 ? drawSkyMotif(brush, reading) : undefined;
  return sky === undefined ? drawBadge(brush, reading) : [brush.layer(sky)];
}
