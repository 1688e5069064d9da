import { capabilitiesOf } from '@imagewire/capabilities';
import { type ModelClass, ModelValidationError, parseModel } from '@imagewire/models';
import ipaddr from 'ipaddr.js';
import { parse } from 'yaml';

import { ConfigurationError } from './configuration-error.js';
import { join, resolveReferences, type SettingsIssue } from './environment-references.js';
import {
  OfferSettings,
  PictureSettings,
  settingsClasses,
  type UpstreamSettings,
} from './upstream-settings.js';

/** What a configuration file says. */
export interface GatewaySettings {
  /** Every upstream, by the name that the file gives it. */
  readonly upstreams: ReadonlyMap<string, UpstreamSettings>;
  /** Where each model can be had, in the order of preference, by the name that callers use. */
  readonly models: ReadonlyMap<string, readonly OfferSettings[]>;
  /** How pictures are fetched. */
  readonly pictures: PictureSettings;
}

/**
 * Reads a configuration in YAML or JSON. `${NAME}` in a text is the variable's value. Throws a ConfigurationError that names the
 * file and, for everything that is wrong, its place, the rule and the cure.
 */
export function parseSettings(text: string, file: string, environment: NodeJS.ProcessEnv): GatewaySettings {
  const resolved = resolveReferences(plainFrom(text, file), environment);
  const reading = new SettingsReading(resolved.issues);
  const settings = reading.read(resolved.value);
  if (reading.issues.length === 0) return settings;
  const lines = reading.issues.map(({ path, problem }) => `${path === '' ? 'the file' : path} ${problem}`);
  throw new ConfigurationError(`${file} cannot be used:\n  ${lines.join('\n  ')}`);
}

function plainFrom(text: string, file: string): unknown {
  try {
    // An alias of YAML can hold itself, which JSON refuses.
    return JSON.parse(JSON.stringify(parse(text)));
  } catch (error) {
    // Below its first line the parser shows where it stopped, and a key may stand there.
    const [problem = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new ConfigurationError(`${file} is neither YAML nor JSON: ${problem.replace(/:$/, '')}`);
  }
}

/** One reading of a file, which notes everything that is wrong. */
class SettingsReading {
  constructor(readonly issues: SettingsIssue[]) {}

  read(value: unknown): GatewaySettings {
    const { upstreams, models, pictures, ...unknown } = this.members(value, '');
    for (const name of Object.keys(unknown)) this.note(name, 'is not a known field; remove it');
    const settings = {
      upstreams: this.each(upstreams, 'upstreams', (one, path) => this.upstream(one, path)),
      models: this.each(models, 'models', (one, path) => this.offers(one, path)),
      pictures: this.model(PictureSettings, pictures ?? {}, 'pictures') ?? {},
    };
    this.checkNames(settings, new Set(Object.keys(this.members(upstreams, 'upstreams'))));
    this.checkNetworks(settings.pictures);
    return settings;
  }

  private each<T>(
    value: unknown,
    path: string,
    read: (one: unknown, path: string) => T | undefined,
  ): Map<string, T> {
    const entries = Object.entries(this.members(value, path));
    if (entries.length === 0) this.note(path, 'must have at least one entry');
    return new Map(
      entries.flatMap(([name, one]): [string, T][] => {
        const found = read(one, join(path, name));
        return found === undefined ? [] : [[name, found]];
      }),
    );
  }

  private upstream(value: unknown, path: string): UpstreamSettings | undefined {
    const { type } = this.members(value, path);
    const settingsClass = Object.entries(settingsClasses).find(([name]) => name === type)?.[1];
    if (settingsClass) return this.model(settingsClass, value, path);
    this.note(join(path, 'type'), `must be one of ${Object.keys(settingsClasses).join(', ')}`);
    return undefined;
  }

  private offers(value: unknown, path: string): OfferSettings[] {
    if (!Array.isArray(value) || value.length === 0) {
      this.note(path, 'must be a list of {upstream, model}, at least one');
      return [];
    }
    return value.flatMap((one, index) => this.model(OfferSettings, one, join(path, String(index))) ?? []);
  }

  private model<T extends object>(settingsClass: ModelClass<T>, value: unknown, path: string): T | undefined {
    try {
      return parseModel(settingsClass, value);
    } catch (error) {
      if (!(error instanceof ModelValidationError)) throw error;
      for (const issue of error.issues) this.note(join(path, issue.path), problemOf(issue));
      return undefined;
    }
  }

  private checkNames({ models }: GatewaySettings, named: ReadonlySet<string>): void {
    const offers = [...models].flatMap(([name, list]) =>
      list.map((offer, index) => ({ offer, path: `models.${name}.${index}` })),
    );
    for (const { offer, path } of offers) {
      if (!named.has(offer.upstream)) this.note(`${path}.upstream`, 'names no upstream of this file');
      if (offer.capabilities !== undefined && !capabilitiesOf(offer.capabilities))
        this.note(`${path}.capabilities`, 'names no model that is known');
    }
  }

  private checkNetworks({ allowNetworks = [] }: PictureSettings): void {
    for (const [index, network] of allowNetworks.entries())
      if (!ipaddr.isValidCIDR(network))
        this.note(`pictures.allowNetworks.${index}`, 'must be a network as 10.1.0.0/16 or fd00::/8');
  }

  private members(value: unknown, path: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    this.note(path, 'must have members');
    return {};
  }

  private note(path: string, problem: string): void {
    if (!this.issues.some((issue) => issue.path === path)) this.issues.push({ path, problem });
  }
}

// An issue's message begins with its own path, which is not the file's.
const problemOf = ({ path, message }: { path: string; message: string }): string =>
  message.startsWith(`${path} `) ? message.slice(path.length + 1) : message;
