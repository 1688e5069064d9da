import { Inject } from '@nestjs/common';

import type { ClientKind } from './client-kinds.js';

/** A decorator for parameters of constructors and for properties. */
type Injection = ParameterDecorator & PropertyDecorator;

/**
 * The token under which a client is injected, for tests that put another in its place (`overrideProvider(clientToken('router'))`).
 * `name` is that of its registration.
 */
export const clientToken = (kind: ClientKind, name?: string): symbol =>
  Symbol.for(['imagewire', 'client', kind, ...(name === undefined ? [] : [name])].join('.'));

/** Injects the ProxyClient of ImagewireModule, or of its registration under a name. */
export const InjectProxyClient = (name?: string): Injection => Inject(clientToken('proxy', name));

/** Injects the RouterClient of ImagewireModule, or of its registration under a name. */
export const InjectRouterClient = (name?: string): Injection => Inject(clientToken('router', name));

/** Injects the LegacyRouterClient of ImagewireModule, or of its registration under a name. */
export const InjectLegacyRouterClient = (name?: string): Injection =>
  Inject(clientToken('legacyRouter', name));

/** Injects the SudoClient of ImagewireModule, or of its registration under a name. */
export const InjectSudoClient = (name?: string): Injection => Inject(clientToken('sudo', name));
