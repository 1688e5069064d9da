import type { Light } from '../motifs/sky.js';

/** Where subjects belong in a scenery, in drawing units from the top. */
export interface Spots {
  /** Where feet stand. */
  readonly ground: number;
  /** Where things on the water float; the ground where there is no water. */
  readonly waterline: number;
  /** Half the height of free air: where flying things hover. */
  readonly air: number;
}

/** The surroundings of the subjects, as layers from back to front. */
export interface Scenery extends Spots {
  readonly back: readonly string[];
  /** What stands before the subjects. */
  readonly front: readonly string[];
  readonly light: Light;
}
