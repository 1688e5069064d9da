import type { Mood } from './moods.js';

/** A way of painting that changes every colour. */
export type Finish = 'grey' | 'sepia' | 'pastel' | 'vivid' | 'natural';

/** A stretch of scenery; several may lie behind one another in one picture. */
export type Place =
  | 'mountain'
  | 'city'
  | 'hill'
  | 'forest'
  | 'desert'
  | 'sea'
  | 'meadow'
  | 'snowfield'
  | 'space'
  | 'underwater'
  | 'room'
  | 'studio';

/** Something in the sky or the air. */
export type Weather = 'sun' | 'moon' | 'crescent' | 'star' | 'cloud' | 'rain' | 'snow' | 'rainbow' | 'aurora';

/** Something worn by whoever is in the picture. */
export type Wear = 'hat' | 'crown' | 'scarf' | 'glasses';

/** Each word of the lists with the name that it stands for. */
export const table = <Name extends string>(
  words: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> =>
  new Map(
    (Object.entries(words) as [Name, string][]).flatMap(([name, list]) =>
      list.split(' ').map((word) => [word, name] as const),
    ),
  );

/** Which word names which place. */
export const places = table<Place>({
  mountain: 'mountain peak alp alps alpine volcano summit cliff fjord canyon mountainous',
  city: 'city skyline skyscraper town downtown metropolis street urban cityscape tokyo york paris london building',
  hill: 'hill valley countryside landscape village farm vineyard scenery nature',
  forest: 'forest wood woods jungle woodland pine rainforest grove',
  desert: 'desert dune sahara cactus sand egypt',
  sea: 'sea ocean beach coast lake river wave island harbor harbour bay shore water lagoon seaside pond waterfall',
  meadow: 'meadow field grass garden park prairie lawn spring picnic',
  snowfield: 'winter snowy arctic antarctic ice glacier icy christmas frozen polar',
  space: 'space galaxy cosmos nebula universe cosmic orbit interstellar milky constellation',
  underwater: 'underwater reef coral seabed aquarium',
  room: 'room kitchen table desk interior office indoors shelf bedroom window',
  studio: 'studio portrait logo icon product sticker poster avatar emblem',
});

/** Which word names which weather. */
export const weathers = table<Weather>({
  sun: 'sun sunny sunshine sunset sunrise summer',
  moon: 'moon moonlight moonlit lunar',
  crescent: 'crescent',
  star: 'star starry stars stargazing',
  cloud: 'cloud cloudy clouds overcast',
  rain: 'rain rainy storm stormy thunderstorm umbrella drizzle',
  snow: 'snow snowing snowy snowfall blizzard snowflake christmas',
  rainbow: 'rainbow',
  aurora: 'aurora borealis northern',
});

/** Which word sets which mood. */
export const moodWords = table<Mood>({
  day: 'day noon morning sunny summer bright spring daylight midday',
  dawn: 'dawn sunrise daybreak',
  sunset: 'sunset evening golden romantic warm',
  dusk: 'dusk twilight blue-hour lavender',
  night: 'night midnight nocturnal dark moonlit moonlight starry neon cyberpunk aurora stargazing moon',
  mist: 'mist misty fog foggy rain rainy overcast moody gloomy stormy storm haunted',
  winter: 'winter snow snowy ice icy arctic frozen cold christmas frost polar',
  autumn: 'autumn fall october harvest halloween thanksgiving cozy cosy',
  space: 'space galaxy cosmos nebula cosmic interstellar universe',
});

/** Which word asks for which finish. */
export const finishes = table<Finish>({
  grey: 'monochrome greyscale grayscale sketch charcoal noir black-and-white pencil',
  sepia: 'sepia vintage retro antique old-fashioned',
  pastel: 'pastel watercolor watercolour soft delicate gentle dreamy minimalist',
  vivid: 'vivid vibrant neon colorful colourful saturated psychedelic bold',
  natural: 'natural muted realistic photo photograph photorealistic',
});

/** Which word names which thing to wear. */
export const wears = table<Wear>({
  hat: 'hat cap fedora sombrero',
  crown: 'crown king queen princess prince royal',
  scarf: 'scarf shawl',
  glasses: 'glasses spectacles sunglasses goggles nerd professor',
});

/** The colour that each colour word means. */
export const colourWords: ReadonlyMap<string, string> = new Map([
  ['red', '#d8403a'], ['crimson', '#b3203a'], ['scarlet', '#e0342b'], ['orange', '#f08a30'], ['amber', '#f5a93b'],
  ['yellow', '#f7cb3f'], ['gold', '#dda93a'], ['golden', '#e5b347'], ['lime', '#a9cf3f'], ['green', '#4f9d4f'],
  ['emerald', '#1f9d6b'], ['mint', '#9fdcc0'], ['teal', '#1f8a8a'], ['turquoise', '#3cc3bd'], ['cyan', '#3fc0dd'],
  ['blue', '#3a78c9'], ['navy', '#223a70'], ['indigo', '#4a4aa8'], ['purple', '#7d4bb0'], ['violet', '#8d5cc4'],
  ['lavender', '#b9a2de'], ['magenta', '#cf3f9c'], ['pink', '#f08fb0'],
  ['brown', '#8a5a3a'], ['beige', '#dcc8a6'], ['cream', '#f3e6c9'], ['white', '#f2f2ee'], ['silver', '#b9c0c8'],
  ['grey', '#8d949c'], ['gray', '#8d949c'], ['black', '#2b2b31'],
]); // prettier-ignore
