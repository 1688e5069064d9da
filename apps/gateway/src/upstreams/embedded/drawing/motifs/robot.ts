import { lighten, mix } from '../colour.js';
import { both, circle, path, placed, rectangle, stroke } from '../shapes.js';
import { drawShadow, type DrawFigure, type Figure } from './figure.js';
import { drawWear } from './wear.js';

interface Metal {
  readonly shell: string;
  readonly joint: string;
  /** Eyes and signals. */
  readonly glowing: string;
  /** Screens and visor. */
  readonly dark: string;
}

function metalOf({ brush, name, colour }: Figure): Metal {
  const random = brush.random(name);
  const { accent, second, ink, water } = brush.palette;
  const metal = colour ?? mix(random.pick([water, '#8ea3b0', accent, second]), '#c9d1d6', 0.45);
  return {
    shell: brush.gradient([lighten(metal, 0.1), metal, lighten(metal, -0.13)]),
    joint: lighten(metal, -0.24),
    glowing: random.pick(['#6ff0e4', '#ffd866', '#8fe0ff']),
    dark: mix(ink, water, 0.22),
  };
}

function drawLimbs({ shell, joint }: Metal): string {
  const claw = path('M-6 6C-8 -3 -3 -6 0 -6C3 -6 8 -3 6 6L2.5 6Q3 0 0 0Q-3 0 -2.5 6Z', shell);
  const arm = stroke('M-19 -50C-30 -46 -31 -36 -27 -27', joint, 5) + circle(-19, -50, 4.6, shell);
  const leg = rectangle(-12, -18, 7, 14, joint) + path('M-17 0C-17 -8 -3 -8 -3 0Z', shell);
  return both(leg + arm + placed(-27, -25, 1, claw, 14));
}

function drawTrunk({ brush }: Figure, { shell, joint, glowing, dark }: Metal): string {
  const { accent, second, paper } = brush.palette;
  const rivets = circle(-15, -52, 1.1, joint) + circle(-15, -24, 1.1, joint);
  return (
    rectangle(-19, -57, 38, 40, shell, { rx: 8 }) +
    both(rivets) +
    rectangle(-11, -49, 22, 15, dark, { rx: 3 }) +
    stroke('M-8 -41L-4 -41L-2 -45.5L1 -37L3 -41H8', glowing, 1.3) +
    [accent, second, paper].map((lamp, at) => circle(-7 + at * 7, -27, 2.1, lamp)).join('') +
    rectangle(-5, -64, 10, 8, joint)
  );
}

function drawHead({ brush }: Figure, { shell, joint, glowing, dark }: Metal): string {
  const { accent } = brush.palette;
  const eye = (x: number): string =>
    circle(x, -80, 6.6, glowing, { opacity: 0.28 }) +
    circle(x, -80, 4.2, glowing) +
    circle(x - 1.2, -81.4, 1.3, '#ffffff');
  return (
    stroke('M0 -96V-104', joint, 2) +
    circle(0, -106, 3.2, accent) +
    circle(0, -106, 6, accent, { opacity: 0.25 }) +
    both(rectangle(21, -84, 5, 11, joint, { rx: 2 })) +
    rectangle(-22, -97, 44, 34, shell, { rx: 10 }) +
    rectangle(-17, -91, 34, 22, dark, { rx: 7 }) +
    eye(-8) +
    eye(8) +
    stroke('M-4 -73.5Q0 -70.5 4 -73.5', glowing, 1.4) +
    stroke('M-16 -94.5H4', '#ffffff', 1.4, { opacity: 0.5 })
  );
}

/** A boxy robot with a lit face and an aerial. */
export const drawRobot: DrawFigure = (figure) => {
  const metal = metalOf(figure);
  return (
    drawShadow(figure, 27) +
    drawLimbs(metal) +
    drawTrunk(figure, metal) +
    drawHead(figure, metal) +
    drawWear(figure, { x: 0, y: -82, radiusX: 20, radiusY: 15 })
  );
};
