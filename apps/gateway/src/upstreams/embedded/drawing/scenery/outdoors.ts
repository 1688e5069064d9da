import type { Brush } from '../brush.js';
import { mix } from '../colour.js';
import { drawMist } from '../motifs/air.js';
import { drawCity } from '../motifs/city.js';
import { drawCactus, drawDunes } from '../motifs/desert.js';
import { drawGrass } from '../motifs/grass.js';
import { drawGround, drawHills, drawPath } from '../motifs/land.js';
import { drawMountains, drawRidge } from '../motifs/mountains.js';
import type { Light } from '../motifs/sky.js';
import { drawStreet } from '../motifs/street.js';
import { drawForest } from '../motifs/trees.js';
import { drawSea, drawShore } from '../motifs/water.js';
import type { Reading } from '../read-prompt.js';
import type { Place } from '../vocabulary.js';
import { drawHeaven, placeLight } from './heaven.js';
import type { Scenery } from './scenery.js';

type Places = ReadonlySet<Place>;

/** Draws one stretch of land or water; what else is in the picture decides what it may cover. */
type Band = (brush: Brush, horizon: number, light: Light, places: Places) => readonly string[];

const mountains: Band = (brush, horizon, light, places) => [
  brush.layer(
    drawMountains(brush, 'far range', horizon + 10, 260, 0, light.x) + drawMist(brush, horizon, 60),
  ),
  brush.layer(
    drawMountains(brush, 'near range', horizon + 60, 400, 0.8, light.x) +
      drawMist(brush, horizon + 50, 70, 0.5),
  ),
  ...(places.size === 1 ? drawForest(brush, horizon + 60, brush.height * 0.96, 3) : []),
];

const city: Band = (brush, horizon, _light, places) => [
  ...drawCity(brush, horizon + 16, 430),
  ...(places.has('sea') || places.has('meadow') ? [] : [brush.layer(drawStreet(brush, horizon + 20))]),
];

const desert: Band = (brush, horizon) => [
  ...drawDunes(brush, horizon + 30),
  brush.layer(
    drawCactus(brush, [brush.width * 0.14, horizon + 200], 180) +
      drawCactus(brush, [brush.width * 0.9, horizon + 90], 90),
  ),
];

/** Before a lake the forest is a far rim; alone it fills the picture. */
const forest: Band = (brush, horizon, _light, places) =>
  places.has('sea') || places.has('meadow')
    ? drawForest(brush, horizon - 30, horizon + 14, 2)
    : drawForest(brush, horizon - 30, brush.height * 0.88, 4);

const sea: Band = (brush, horizon, light, places) => [
  brush.layer(drawSea(brush, horizon, light.x)),
  ...(places.has('meadow') ? [] : [brush.layer(drawShore(brush, brush.height * 0.87))]),
];

const meadow: Band = (brush, horizon, _light, places) => {
  const top = places.has('sea') ? brush.height * 0.86 : horizon + 60;
  const ground = drawGround(brush, 'meadow', top, mix(brush.palette.leaf, brush.palette.light, 0.12));
  return [brush.layer(places.has('sea') ? ground : ground + drawPath(brush, top))];
};

const snowfield: Band = (brush, horizon, _light, places) => [
  ...(places.size === 1 ? drawForest(brush, horizon - 20, horizon + 60, 2) : []),
  brush.layer(drawGround(brush, 'snow', horizon + 80, mix(brush.palette.paper, brush.palette.sky[1], 0.2))),
];

/** From far to near. */
const bands: readonly (readonly [Place, Band])[] = [
  ['mountain', mountains],
  ['city', city],
  ['hill', (brush, horizon) => drawHills(brush, horizon + 20)],
  ['desert', desert],
  ['forest', forest],
  ['sea', sea],
  ['meadow', meadow],
  ['snowfield', snowfield],
];

/** A landscape under the sky: every named place, the far ones behind the near ones. */
export function drawOutdoors(brush: Brush, reading: Reading, places: Places): Scenery {
  const { far, sky } = brush.palette;
  const horizon = brush.height * (places.has('sea') ? 0.57 : 0.61);
  const light = placeLight(brush, reading, horizon);
  const distance = drawRidge(brush, 'distance', horizon + 24, 70, mix(far, sky[2], 0.4));
  const grown = places.has('meadow') || places.has('hill') || (places.has('forest') && !places.has('sea'));
  const green = grown && !places.has('snowfield') && !places.has('desert');
  return {
    back: [
      ...drawHeaven(brush, reading, light, horizon),
      brush.layer(distance),
      ...bands
        .filter(([place]) => places.has(place))
        .flatMap(([, draw]) => draw(brush, horizon, light, places)),
    ],
    front: green ? [brush.layer(drawGrass(brush, brush.height - 24, 92))] : [],
    ground: brush.height * 0.91,
    waterline: places.has('sea') ? horizon + (brush.height - horizon) * 0.34 : brush.height * 0.91,
    air: horizon * 0.56,
    light,
  };
}
