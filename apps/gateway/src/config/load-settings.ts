import { readFileSync } from 'node:fs';

import { ConfigurationError } from './configuration-error.js';
import type { GatewayConfig } from './gateway-config.js';
import { type GatewaySettings, parseSettings } from './gateway-settings.js';

/** Reads the configuration file. Throws a ConfigurationError for one that cannot be read or used, or costs money without asking for keys. */
export function loadSettings(
  file: string,
  { apiKeys }: GatewayConfig,
  environment: NodeJS.ProcessEnv = process.env,
): GatewaySettings {
  const settings = parseSettings(textOf(file), file, environment);
  const paid = [...settings.upstreams].find(([, { type }]) => type !== 'embedded');
  if (paid && apiKeys.length === 0)
    throw new ConfigurationError(
      `${file}: upstreams.${paid[0]} can cost money, and without keys anyone who reaches the gateway could spend it. Set IMAGEWIRE_API_KEYS.`,
    );
  return settings;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ConfigurationError(
      `IMAGEWIRE_CONFIG: ${file} cannot be read (${reason}). Name a readable file, or leave it out.`,
    );
  }
}
