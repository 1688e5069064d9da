import { resolve } from 'node:path';

import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  validateSync,
} from 'class-validator';

import { isLoopback } from '../access/loopback.js';
import { ConfigurationError } from './configuration-error.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that can be set, each by one variable of the environment. */
export class GatewayConfig {
  /** Port to listen on, 0 to 65535; 0 takes any free one. Variable PORT, default 3000. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  /** Address to listen on. Variable HOST, default 127.0.0.1. */
  @IsString()
  @IsNotEmpty()
  host = '127.0.0.1';

  /** Keys that callers may present, without any every key is taken, on loopback only. Variable IMAGEWIRE_API_KEYS, a comma list. */
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  apiKeys: string[] = [];

  /** Folder for stored pictures and the signing secret. Variable IMAGEWIRE_DATA_DIR, default .imagewire in the app. */
  @IsString()
  @IsNotEmpty()
  dataFolder = '.imagewire';

  /** What links to stored pictures begin with. Variable IMAGEWIRE_PUBLIC_URL, default the address that the gateway listens on. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  publicUrl?: string;

  /** Megabytes that stored pictures may take together; past them the oldest go early. Variable IMAGEWIRE_STORED_MEGABYTES, default 1024. */
  @IsInt()
  @Min(1)
  storedMegabytes = 1024;

  /** Changes every picture of the embedded upstream. Variable IMAGEWIRE_SEED, any text, default empty. */
  @IsString()
  seed = '';

  /** File of upstreams and models, YAML or JSON; without one the embedded upstream plays every known model. Variable IMAGEWIRE_CONFIG. */
  @IsOptional()
  @IsString()
  configFile?: string;

  /** How much is logged. Variable LOG_LEVEL, default info. */
  @IsIn(logLevels)
  logLevel: (typeof logLevels)[number] = 'info';
}

const variables = {
  port: 'PORT',
  host: 'HOST',
  apiKeys: 'IMAGEWIRE_API_KEYS',
  dataFolder: 'IMAGEWIRE_DATA_DIR',
  publicUrl: 'IMAGEWIRE_PUBLIC_URL',
  storedMegabytes: 'IMAGEWIRE_STORED_MEGABYTES',
  seed: 'IMAGEWIRE_SEED',
  configFile: 'IMAGEWIRE_CONFIG',
  logLevel: 'LOG_LEVEL',
} as const satisfies Record<keyof GatewayConfig, string>;

/** Reads the environment; relative folders are relative to the app's. Throws a ConfigurationError that names each variable which cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv, appFolder: string): GatewayConfig {
  const config = new GatewayConfig();
  const set = (field: keyof GatewayConfig): string | undefined =>
    environment[variables[field]]?.trim() || undefined;
  config.port = numberOr(set('port'), config.port);
  config.storedMegabytes = numberOr(set('storedMegabytes'), config.storedMegabytes);
  config.host = set('host') ?? config.host;
  config.apiKeys =
    set('apiKeys')
      ?.split(',')
      .map((key) => key.trim()) ?? [];
  config.dataFolder = resolve(appFolder, set('dataFolder') ?? config.dataFolder);
  config.publicUrl = set('publicUrl')?.replace(/\/+$/, '');
  config.seed = set('seed') ?? '';
  const configFile = set('configFile');
  if (configFile !== undefined) config.configFile = resolve(appFolder, configFile);
  config.logLevel = (set('logLevel') ?? config.logLevel) as GatewayConfig['logLevel'];
  refuseInvalid(config);
  refuseExposed(config);
  return config;
}

const numberOr = (text: string | undefined, fallback: number): number =>
  text === undefined ? fallback : Number(text);

function refuseExposed(config: GatewayConfig): void {
  if (config.apiKeys.length > 0 || isLoopback(config.host)) return;
  throw new ConfigurationError(
    `HOST=${config.host} can be reached from other machines, and without keys anyone there could use the gateway. Set IMAGEWIRE_API_KEYS, or leave HOST out.`,
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
