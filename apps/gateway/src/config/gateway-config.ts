import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

import { IsServerAddress } from './settings-rules.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a key may have in it that is to come in a header as it is. */
const VISIBLE = /^[\x21-\x7e]+$/;

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
  @Matches(VISIBLE, {
    each: true,
    message: 'each key in it must have visible ASCII characters alone, no spaces',
  })
  apiKeys: string[] = [];

  /** The key that opens /metrics, which no API key does. Variable IMAGEWIRE_METRICS_KEY, default none: then only a gateway without API keys shows them. */
  @IsOptional()
  @Matches(VISIBLE, { message: 'it must have visible ASCII characters alone, no spaces' })
  metricsKey?: string;

  /** Folder for stored pictures, records and the signing secret. Variable IMAGEWIRE_DATA_DIR, default .imagewire in the app. */
  @IsString()
  @IsNotEmpty()
  dataFolder = '.imagewire';

  /** What links to stored pictures begin with. Variable IMAGEWIRE_PUBLIC_URL, default the address that the gateway listens on. */
  @IsOptional()
  @IsServerAddress()
  publicUrl?: string;

  /** Megabytes, of 1,048,576 bytes each, that stored pictures may take together; past them those that expire first go early. Variable IMAGEWIRE_STORED_MEGABYTES, default 1024. */
  @IsInt()
  @Min(1)
  storedMegabytes = 1024;

  /** The longest that a request may take with all its attempts, in seconds, at most a day. Variable IMAGEWIRE_DEADLINE_SECONDS, default 900. */
  @IsInt()
  @Min(1)
  @Max(86_400)
  deadlineSeconds = 900;

  /** How long requests in flight may take to end once the gateway is told to stop, in seconds, at most a day. Variable IMAGEWIRE_DRAIN_SECONDS, default 120. */
  @IsInt()
  @Min(1)
  @Max(86_400)
  drainSeconds = 120;

  /** For how many hours an Idempotency-Key is remembered, at most 30 days. Variable IMAGEWIRE_IDEMPOTENCY_HOURS, default 24. */
  @IsInt()
  @Min(1)
  @Max(720)
  idempotencyHours = 24;

  /** For how many days requests, attempts and costs are kept. Variable IMAGEWIRE_RECORD_DAYS, default 30. */
  @IsInt()
  @Min(1)
  recordDays = 30;

  /** Whether prompts are kept with the requests and put on traces. Variable IMAGEWIRE_KEEP_PROMPTS, true or false, default false. */
  @IsBoolean()
  keepPrompts = false;

  /** How many requests for pictures a key may make in a minute; 0 for any number. Variable IMAGEWIRE_REQUESTS_PER_MINUTE, default 0. */
  @IsInt()
  @Min(0)
  requestsPerMinute = 0;

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

/** The variable of each setting. */
export const variables = {
  port: 'PORT',
  host: 'HOST',
  apiKeys: 'IMAGEWIRE_API_KEYS',
  metricsKey: 'IMAGEWIRE_METRICS_KEY',
  dataFolder: 'IMAGEWIRE_DATA_DIR',
  publicUrl: 'IMAGEWIRE_PUBLIC_URL',
  storedMegabytes: 'IMAGEWIRE_STORED_MEGABYTES',
  deadlineSeconds: 'IMAGEWIRE_DEADLINE_SECONDS',
  drainSeconds: 'IMAGEWIRE_DRAIN_SECONDS',
  idempotencyHours: 'IMAGEWIRE_IDEMPOTENCY_HOURS',
  recordDays: 'IMAGEWIRE_RECORD_DAYS',
  keepPrompts: 'IMAGEWIRE_KEEP_PROMPTS',
  requestsPerMinute: 'IMAGEWIRE_REQUESTS_PER_MINUTE',
  seed: 'IMAGEWIRE_SEED',
  configFile: 'IMAGEWIRE_CONFIG',
  logLevel: 'LOG_LEVEL',
} as const satisfies Record<keyof GatewayConfig, string>;
