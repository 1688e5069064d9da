import type { Palette } from './moods.js';
import type { Random } from './random.js';
import { short } from './shapes.js';

/** Where a gradient stands: between two points of the drawing, or (left out) from the top to the bottom of what it fills. */
export interface Span {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A colour, or a colour and how opaque it is (0 to 1). */
export type Stop = string | readonly [colour: string, opacity: number];

const stops = (colours: readonly Stop[]): string =>
  colours
    .map((stop, at) => {
      const [colour, opacity] = typeof stop === 'string' ? [stop, 1] : stop;
      const offset = short(at / Math.max(1, colours.length - 1));
      return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${short(opacity)}"/>`;
    })
    .join('');

/** What every motif paints with. Drawing units: the picture's shorter side is 1000 of them, whatever its pixels. */
export class Brush {
  private readonly definitions = new Map<string, string>();

  constructor(
    /** Drawing units. */
    readonly width: number,
    /** Drawing units. */
    readonly height: number,
    readonly palette: Palette,
    private readonly source: Random,
    /** Whether small detail is wanted. */
    readonly fine: boolean,
  ) {}

  /** The random numbers of one motif, apart from all others. */
  random(motif: string): Random {
    return this.source.stream(motif);
  }

  /** A fill that runs through the colours in a straight line. */
  gradient(colours: readonly Stop[], span?: Span): string {
    const line = span ?? { from: [0, 0], to: [0, 1] };
    const [x1, y1, x2, y2] = [...line.from, ...line.to].map(short);
    const units = span === undefined ? 'objectBoundingBox' : 'userSpaceOnUse';
    return this.define(
      'linearGradient',
      `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" gradientUnits="${units}"`,
      stops(colours),
    );
  }

  /** A fill that runs through the colours from the middle of what it fills to its rim. */
  glow(colours: readonly Stop[]): string {
    return this.define('radialGradient', 'cx="0.5" cy="0.5" r="0.5"', stops(colours));
  }

  /** A light that fades out: how opaque the colour is in its middle and half way to its rim. */
  halo(colour: string, middle: number, half: number): string {
    return this.glow([
      [colour, middle],
      [colour, half],
      [colour, 0],
    ]);
  }

  /** The reverse of a halo: clear in the middle, so opaque half way to the rim and at the rim. */
  dusk(colour: string, half: number, rim: number): string {
    return this.glow([
      [colour, 0],
      [colour, half],
      [colour, rim],
    ]);
  }

  /** A fill of one colour that begins so opaque and fades out along the span. */
  fading(colour: string, opacity: number, span?: Span): string {
    return this.gradient(
      [
        [colour, opacity],
        [colour, 0],
      ],
      span,
    );
  }

  /** A soft ball of one colour: bright where the light falls, shaded away from it. */
  ball(lit: string, body: string, shade: string): string {
    return this.define('radialGradient', 'cx="0.36" cy="0.3" r="0.78"', stops([lit, body, shade]));
  }

  /** The shapes, seen only where the outline covers them. */
  clipped(outline: string, shapes: string): string {
    return `<g clip-path="${this.define('clipPath', '', outline)}">${shapes}</g>`;
  }

  /** The shapes as one layer that stands on its own: it brings every fill and clip that they use. */
  layer(shapes: string): string {
    const used = new Set(shapes.match(/paint\d+(?=\))/g));
    return `<defs>${[...used].map((name) => this.definitions.get(name) ?? '').join('')}</defs>${shapes}`;
  }

  private define(element: string, attributes: string, content: string): string {
    const name = `paint${this.definitions.size}`;
    this.definitions.set(name, `<${element} id="${name}" ${attributes}>${content}</${element}>`);
    return `url(#${name})`;
  }
}
