import { ConfigurationError } from './configuration-error.js';

/**
 * Throws a ConfigurationError for a variable that is a known one but for its case, its underscores or an s at its end, where that one is
 * not set: IMAGEWIRE_API_KEY would leave a gateway open, and IMAGEWIRE_REQUEST_PER_MINUTE without a limit, in silence.
 */
export function refuseNearNames(environment: NodeJS.ProcessEnv, known: readonly string[]): void {
  const byLetters = new Map(known.map((name) => [lettersOf(name), name]));
  for (const name of Object.keys(environment)) {
    const meant = byLetters.get(lettersOf(name));
    if (!environment[name] || meant === undefined || known.includes(name) || environment[meant]) continue;
    throw new ConfigurationError(`${name} is no setting. Did you mean ${meant}?`);
  }
}

const lettersOf = (name: string): string =>
  name
    .toUpperCase()
    .split('_')
    .map((word) => word.replace(/S$/, ''))
    .join('');
