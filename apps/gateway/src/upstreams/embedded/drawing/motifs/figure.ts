import type { Brush } from '../brush.js';
import { ellipse } from '../shapes.js';
import type { Wear } from '../vocabulary.js';

/** What a subject is painted from: its own colour where the prompt names one, and what it wears. */
export interface Figure {
  readonly brush: Brush;
  /** The name of this figure's random numbers. */
  readonly name: string;
  /** `#rrggbb`, where a colour word stands before the subject. */
  readonly colour: string | undefined;
  readonly wears: ReadonlySet<Wear>;
}

/** Draws a subject about 100 units tall that stands on (0, 0), up being negative. */
export type DrawFigure = (figure: Figure) => string;

/** The shadow that a figure throws on the ground, so many units to each side. */
export const drawShadow = ({ brush }: Figure, half: number): string =>
  ellipse(1, -1, half, half / 10 + 1.4, brush.palette.ink, { opacity: 0.22 });
