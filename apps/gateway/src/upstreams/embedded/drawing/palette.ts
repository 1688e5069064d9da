import { lighten, lightness, mix, saturate, turnHue } from './colour.js';
import { moods, type Mood, type Palette } from './moods.js';
import type { Random } from './random.js';
import type { Finish } from './vocabulary.js';

/** What the words and the request say about colour. */
export interface ColourWish {
  /** The hour or season; one is picked where no word names it. */
  readonly mood: Mood | undefined;
  /** Colours named for the whole picture, `#rrggbb`, in the order of the words. */
  readonly colours: readonly string[];
  /** A colour named for the land or the water alone. */
  readonly land: string | undefined;
  /** Ways of painting, such as `pastel`. */
  readonly finishes: ReadonlySet<Finish>;
}

type Recolour = (colour: string) => string;

/** The palette with every colour changed in the same way. */
function recolourPalette(palette: Palette, recolour: Recolour): Palette {
  const entries = Object.entries(palette).map(([name, value]: [string, string | readonly string[]]) => [
    name,
    typeof value === 'string' ? recolour(value) : value.map(recolour),
  ]);
  return Object.fromEntries(entries) as Palette;
}

const finishings: Readonly<Record<Finish, Recolour>> = {
  grey: (colour) => saturate(colour, 0),
  sepia: (colour) => mix(saturate(colour, 0.25), '#b98a4e', 0.28),
  pastel: (colour) => lighten(saturate(colour, 0.72), (0.86 - lightness(colour)) * 0.4),
  vivid: (colour) => saturate(colour, 1.3),
  natural: (colour) => saturate(colour, 0.82),
};

/** A tint keeps how light each colour is, so the depth of the picture survives it. */
function tint(palette: Palette, colour: string): Palette {
  const tinted = (from: string, share: number): string => {
    const blended = mix(from, colour, share);
    return lighten(blended, (lightness(from) - lightness(blended)) * 0.8);
  };
  const [zenith, middle, horizon] = palette.sky;
  return {
    ...palette,
    sky: [tinted(zenith, 0.6), tinted(middle, 0.5), tinted(horizon, 0.35)],
    far: tinted(palette.far, 0.5),
    near: tinted(palette.near, 0.35),
    water: tinted(palette.water, 0.5),
    accent: colour,
  };
}

/** "Green hills" and "a blue sea" say nothing about the sky. */
const tintLand = (palette: Palette, colour: string): Palette => ({
  ...palette,
  leaf: mix(palette.leaf, colour, 0.7),
  near: mix(palette.near, lighten(colour, -0.25), 0.5),
  far: mix(palette.far, colour, 0.25),
  water: mix(palette.water, colour, 0.7),
});

/** The colours of a picture: the mood's, tinted by the colour words, finished as asked, no two pictures quite alike. */
export function createPalette(wish: ColourWish, random: Random): Palette {
  const mood = wish.mood ?? random.pick(['day', 'day', 'dawn', 'sunset', 'dusk', 'autumn']);
  const turn = random.between(-9, 9);
  let palette = recolourPalette(moods[mood], (colour) => turnHue(colour, turn));
  const [main, second] = wish.colours;
  if (main !== undefined) palette = tint(palette, main);
  if (second !== undefined) palette = { ...palette, second };
  if (wish.land !== undefined) palette = tintLand(palette, wish.land);
  for (const finish of wish.finishes) palette = recolourPalette(palette, finishings[finish]);
  return palette;
}
