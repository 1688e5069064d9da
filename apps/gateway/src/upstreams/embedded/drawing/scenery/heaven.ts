import type { Brush } from '../brush.js';
import { lightness } from '../colour.js';
import { drawAurora, drawFlock } from '../motifs/air.js';
import { drawClouds } from '../motifs/clouds.js';
import { drawMoon, drawRainbow, drawSky, drawSun, type Light } from '../motifs/sky.js';
import { drawStars } from '../motifs/stars.js';
import type { Reading } from '../read-prompt.js';

/** Whether the palette's sky is a night sky. */
const isDark = (brush: Brush): boolean => lightness(brush.palette.sky[0]) < 0.34;

/** Where sun or moon stands over the horizon: low at dawn and dusk. */
export function placeLight(brush: Brush, reading: Reading, horizon: number): Light {
  const random = brush.random('light');
  const moon =
    reading.weathers.has('moon') ||
    reading.weathers.has('crescent') ||
    (isDark(brush) && !reading.weathers.has('sun'));
  const low = ['dawn', 'sunset', 'dusk'].includes(reading.mood ?? '') || random.chance(0.3);
  const height = low && !moon ? random.between(0.68, 0.86) : random.between(0.24, 0.42);
  const x = brush.width * random.pick([random.between(0.2, 0.4), random.between(0.6, 0.8)]);
  return { x, y: horizon * height, kind: moon ? 'moon' : 'sun' };
}

/** Everything above the horizon: sky and stars, then what stands in front of them. */
export function drawHeaven(brush: Brush, { weathers }: Reading, light: Light, horizon: number): string[] {
  const dark = isDark(brush);
  const veiled = weathers.has('rain') || weathers.has('snow');
  const body =
    light.kind === 'moon'
      ? drawMoon(brush, light, 62, weathers.has('crescent'))
      : veiled
        ? ''
        : drawSun(brush, light, 64);
  const clouds = weathers.has('cloud') || veiled ? 9 : dark ? 2 : 4;
  const flock =
    dark || veiled ? '' : drawFlock(brush, [brush.width * 0.2 + light.x * 0.3, horizon * 0.45], 5);
  return [
    brush.layer(
      drawSky(brush, light, horizon) + (weathers.has('star') || dark ? drawStars(brush, horizon) : ''),
    ),
    brush.layer(
      (weathers.has('aurora') ? drawAurora(brush, horizon) : '') +
        body +
        (weathers.has('rainbow') ? drawRainbow(brush, horizon) : '') +
        drawClouds(brush, horizon, clouds) +
        flock,
    ),
  ];
}
