/** Says a moment, in milliseconds since 1970, as a text that is made once for all requests of the same millisecond: under load there are many. */
export function onceAMillisecond(say: (moment: number) => string): (moment: number) => string {
  let last = NaN;
  let said = '';
  return (moment) => {
    if (moment !== last) {
      said = say(moment);
      last = moment;
    }
    return said;
  };
}
