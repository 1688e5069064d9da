/** A colour as lightness (0 to 1), green-red and blue-yellow in OKLab, where equal steps look equal. */
type Lab = readonly [lightness: number, a: number, b: number];

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const fromLinear = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

// The matrices are Björn Ottosson's: https://bottosson.github.io/posts/oklab/
function labFromHex(hex: string): Lab {
  const [red, green, blue] = [1, 3, 5].map((at) => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function hexFromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (channel: number): number =>
    Math.round(Math.min(1, Math.max(0, fromLinear(Math.max(0, channel)))) * 255);
  return `#${channels.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour `share` (0 to 1) of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const [start, end] = [labFromHex(from), labFromHex(to)];
  return hexFromLab([
    start[0] + (end[0] - start[0]) * share,
    start[1] + (end[1] - start[1]) * share,
    start[2] + (end[2] - start[2]) * share,
  ]);
}

/** The colour made lighter by `amount` (-1 to 1 of the whole range from black to white), its hue kept. */
export function lighten(colour: string, amount: number): string {
  const [lightness, a, b] = labFromHex(colour);
  return hexFromLab([Math.min(1, Math.max(0, lightness + amount)), a, b]);
}

/** The colour made more (above 1) or less (below 1) vivid; 0 leaves its grey. */
export function saturate(colour: string, factor: number): string {
  const [lightness, a, b] = labFromHex(colour);
  return hexFromLab([lightness, a * factor, b * factor]);
}

/** The colour turned around the colour circle by so many degrees, as light and as vivid as before. */
export function turnHue(colour: string, degrees: number): string {
  const [lightness, a, b] = labFromHex(colour);
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return hexFromLab([lightness, a * cosine - b * sine, a * sine + b * cosine]);
}

/** How light the colour looks: 0 is black, 1 white. */
export function lightness(colour: string): number {
  return labFromHex(colour)[0];
}
