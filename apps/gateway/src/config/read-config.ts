import { resolve } from 'node:path';

import { validateSync } from 'class-validator';

import { isLoopback } from '../access/loopback.js';
import { ConfigurationError } from './configuration-error.js';
import { GatewayConfig, variables } from './gateway-config.js';
import { refuseNearNames } from './near-names.js';

/** Reads the environment; relative folders are relative to the app's. Throws a ConfigurationError that names each variable which cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv, appFolder: string): GatewayConfig {
  // PORT and HOST are everybody's names.
  const own = Object.values(variables).filter((name) => name.startsWith('IMAGEWIRE_'));
  refuseNearNames(environment, own);
  const config = new GatewayConfig();
  const set = (field: keyof GatewayConfig): string | undefined =>
    environment[variables[field]]?.trim() || undefined;
  for (const field of numbers) config[field] = numberOr(set(field), config[field]);
  // Any other word is left for the check to refuse.
  const keepPrompts = set('keepPrompts') ?? 'false';
  config.keepPrompts = (words[keepPrompts] ?? keepPrompts) as boolean;
  config.host = set('host') ?? config.host;
  config.apiKeys =
    set('apiKeys')
      ?.split(',')
      .map((key) => key.trim()) ?? [];
  const metricsKey = set('metricsKey');
  if (metricsKey !== undefined) config.metricsKey = metricsKey;
  config.dataFolder = resolve(appFolder, set('dataFolder') ?? config.dataFolder);
  config.publicUrl = set('publicUrl')?.replace(/\/+$/, '');
  config.seed = set('seed') ?? '';
  const configFile = set('configFile');
  if (configFile !== undefined) config.configFile = resolve(appFolder, configFile);
  config.logLevel = (set('logLevel') ?? config.logLevel) as GatewayConfig['logLevel'];
  refuseInvalid(config);
  refuseExposed(config);
  refuseSharedKey(config);
  return config;
}

const numbers = [
  'port',
  'storedMegabytes',
  'deadlineSeconds',
  'drainSeconds',
  'idempotencyHours',
  'recordDays',
  'requestsPerMinute',
] as const satisfies readonly (keyof GatewayConfig)[];

const words: Readonly<Record<string, boolean>> = { true: true, false: false };

const numberOr = (text: string | undefined, fallback: number): number =>
  text === undefined ? fallback : Number(text);

function refuseExposed(config: GatewayConfig): void {
  if (config.apiKeys.length > 0 || isLoopback(config.host)) return;
  throw new ConfigurationError(
    `HOST=${config.host} can be reached from other machines, and without keys anyone there could use the gateway. Set IMAGEWIRE_API_KEYS, or leave HOST out.`,
  );
}

/** What all callers did together is no business of any one of them. */
function refuseSharedKey({ apiKeys, metricsKey }: GatewayConfig): void {
  if (metricsKey === undefined || !apiKeys.includes(metricsKey)) return;
  throw new ConfigurationError(
    'IMAGEWIRE_METRICS_KEY is one of IMAGEWIRE_API_KEYS, and would show its caller what all others did. Give it a key of its own.',
  );
}

function refuseInvalid(config: GatewayConfig): void {
  const errors = validateSync(config, { validationError: { target: false, value: false } });
  if (errors.length === 0) return;
  const lines = errors.map((error) => {
    const name = variables[error.property as keyof GatewayConfig];
    return `${name}: ${Object.values(error.constraints ?? {})
      .join(', ')
      .replaceAll(error.property, 'it')}`;
  });
  throw new ConfigurationError(`The gateway cannot start with these settings:\n  ${lines.join('\n  ')}`);
}
