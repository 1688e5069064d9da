/** The colours of one picture, all `#rrggbb`. */
export interface Palette {
  /** From the zenith over the middle down to the horizon. */
  readonly sky: readonly [zenith: string, middle: string, horizon: string];
  /** Sun, moon, lamps and what they touch. */
  readonly light: string;
  /** The most distant land, half lost in the air. */
  readonly far: string;
  /** The nearest land. */
  readonly near: string;
  readonly leaf: string;
  readonly water: string;
  /** The colour that stands out. */
  readonly accent: string;
  /** A companion of the accent. */
  readonly second: string;
  /** The darkest colour: eyes, outlines. */
  readonly ink: string;
  /** The lightest colour: paper, snow, foam. */
  readonly paper: string;
}

/** A light to paint in: what hour or season it is. */
export type Mood = 'day' | 'dawn' | 'sunset' | 'dusk' | 'night' | 'mist' | 'winter' | 'autumn' | 'space';

const palette = (
  sky: Palette['sky'],
  [light, far, near, leaf]: readonly [string, string, string, string],
  [water, accent, second]: readonly [string, string, string],
  [ink, paper]: readonly [string, string],
): Palette => ({ sky, light, far, near, leaf, water, accent, second, ink, paper });

/** The palette of each mood. */
export const moods: Readonly<Record<Mood, Palette>> = {
  day: palette(
    ['#3d8fcf', '#86c5e8', '#e6f3ee'],
    ['#fff4c9', '#a3c4d2', '#2f6f5a', '#63a65a'],
    ['#2f8fb3', '#f2724b', '#f6c452'],
    ['#1d3142', '#fdf8ec'],
  ),
  dawn: palette(
    ['#6583bd', '#d9a7c2', '#ffe4c4'],
    ['#fff1d2', '#bca6c6', '#3f5d72', '#73997f'],
    ['#7397ba', '#ef7f78', '#f8c983'],
    ['#2a2f4c', '#fff8ee'],
  ),
  sunset: palette(
    ['#43306f', '#d65a73', '#ffc67d'],
    ['#fff0bd', '#b9607f', '#33204a', '#6a4a63'],
    ['#80436f', '#ff7a55', '#ffcb5c'],
    ['#1f1532', '#fff3dd'],
  ),
  dusk: palette(
    ['#1e2b5e', '#6b5d9f', '#f2ae90'],
    ['#ffe6bd', '#75689f', '#1f2547', '#3c5670'],
    ['#4a5a94', '#ff9069', '#ffd07a'],
    ['#141731', '#f8efe6'],
  ),
  night: palette(
    ['#070d28', '#16305f', '#4a7099'],
    ['#fdf6d8', '#35557f', '#0d1a36', '#1f5152'],
    ['#1a4372', '#ffb255', '#86d0f7'],
    ['#060b1c', '#eef3fb'],
  ),
  mist: palette(
    ['#8a9dac', '#bac7cb', '#eae8df'],
    ['#fbf6e4', '#aab8bb', '#435a5e', '#6f8b7c'],
    ['#7f9ba5', '#d97a5c', '#e2bd78'],
    ['#26343a', '#f7f5ee'],
  ),
  winter: palette(
    ['#6f9fc6', '#b9d6e7', '#f8efe8'],
    ['#fff6dd', '#aac3d8', '#3f6280', '#4c7a7b'],
    ['#6d9fc0', '#d5524c', '#f1bd62'],
    ['#1c3048', '#fbfcfd'],
  ),
  autumn: palette(
    ['#6d9eb4', '#dccda9', '#fde6bd'],
    ['#fff0c6', '#c99f79', '#6b3d26', '#cf7230'],
    ['#6a8f97', '#cf432d', '#f0b43f'],
    ['#341f18', '#fff6e4'],
  ),
  space: palette(
    ['#05040f', '#140f35', '#33205f'],
    ['#ffe9c9', '#5b3f8f', '#1a1440', '#3f7f8c'],
    ['#3468b5', '#ff7d6b', '#ffce6b'],
    ['#05040d', '#f4f1ff'],
  ),
};
