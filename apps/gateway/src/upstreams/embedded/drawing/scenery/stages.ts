import type { Brush } from '../brush.js';
import { drawAbstract } from '../motifs/abstract.js';
import { drawCosmos, drawMoonscape } from '../motifs/cosmos.js';
import { drawPlanet } from '../motifs/planet.js';
import { drawRoom } from '../motifs/room.js';
import { drawStudio } from '../motifs/studio.js';
import { drawUnderwater } from '../motifs/underwater.js';
import type { Scenery } from './scenery.js';

const lit = (brush: Brush, share: number): Scenery['light'] => ({
  x: brush.width * share,
  y: brush.height * 0.25,
  kind: 'sun',
});

/** Space: dust, stars and planets; a moon to stand on where somebody has to stand. */
export function drawSpace(brush: Brush, standing: boolean): Scenery {
  const random = brush.random('space');
  const { width, height, palette } = brush;
  const side = random.pick([0.24, 0.76]);
  const planets =
    drawPlanet(
      brush,
      'great planet',
      [width * side, height * random.between(0.24, 0.34)],
      standing ? 120 : 170,
      palette.accent,
    ) +
    drawPlanet(
      brush,
      'small planet',
      [width * (1 - side), height * random.between(0.14, 0.5)],
      54,
      palette.water,
    );
  const floor = height * 0.8;
  return {
    back: [
      ...drawCosmos(brush),
      brush.layer(planets),
      ...(standing ? [brush.layer(drawMoonscape(brush, floor))] : []),
    ],
    front: [],
    ground: height * 0.92,
    waterline: height * 0.92,
    air: height * 0.52,
    light: lit(brush, side),
  };
}

/** The world under water. */
export function drawDeep(brush: Brush): Scenery {
  const { height } = brush;
  const spots = { ground: height * 0.9, waterline: height * 0.5, air: height * 0.48 };
  return { ...drawUnderwater(brush), ...spots, light: lit(brush, 0.4) };
}

/** Indoors: a furnished room, or the plain stage of a poster. */
export function drawIndoors(brush: Brush, furnished: boolean): Scenery {
  const floor = brush.height / 2 + 330;
  const back = furnished ? drawRoom(brush, floor - 30) : drawStudio(brush, floor - 40);
  const ground = floor + 40;
  return { back, front: [], ground, waterline: ground, air: floor - 400, light: lit(brush, 0.6) };
}

/** Shape and colour alone. */
export function drawShapes(brush: Brush): Scenery {
  const { height } = brush;
  return {
    back: drawAbstract(brush),
    front: [],
    ground: height * 0.9,
    waterline: height * 0.9,
    air: height / 2,
    light: lit(brush, 0.3),
  };
}
