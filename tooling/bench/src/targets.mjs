/** A value with three digits. */
export const rounded = (value) => Number(value.toPrecision(3));

/** A target, and whether a value meets it; nothing where there is none. */
export function heldTo(target, value) {
  if (!target) return {};
  const { atLeast, atMost } = target;
  return { target: atLeast ?? atMost, met: atMost === undefined ? value >= atLeast : value <= atMost };
}
