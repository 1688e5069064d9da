/** A checked value. A refusal of the body that all must accept would make a time worthless: it ends the run. */
export const accepted = (isAccepted, value) => {
  if (!isAccepted) throw new Error('refuses the body');
  return value;
};
