/** A variable of the environment or the configuration file holds something that the gateway cannot run with. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
