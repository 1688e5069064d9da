import { ProxyClient, type ProxyClientOptions } from '@imagewire/proxy-client';
import {
  LegacyRouterClient,
  type LegacyRouterClientOptions,
  RouterClient,
  type RouterClientOptions,
  SudoClient,
  type SudoClientOptions,
} from '@imagewire/router-client';

/** The options of each kind of client. A kind that is left out is not there; `{}` takes key and address from the environment. */
export interface ClientsOptions {
  /** For `@InjectProxyClient()`. */
  proxy?: ProxyClientOptions;
  /** For `@InjectRouterClient()`. */
  router?: RouterClientOptions;
  /** For `@InjectLegacyRouterClient()`. */
  legacyRouter?: LegacyRouterClientOptions;
  /** For `@InjectSudoClient()`. */
  sudo?: SudoClientOptions;
}

/** A kind of client. */
export type ClientKind = keyof ClientsOptions;

/** The class of each kind of client. */
export const clientClasses = {
  proxy: ProxyClient,
  router: RouterClient,
  legacyRouter: LegacyRouterClient,
  sudo: SudoClient,
} as const;

/** Every kind of client. */
export const clientKinds = Object.keys(clientClasses) as ClientKind[];

/** Any of the clients. */
export type Client = InstanceType<(typeof clientClasses)[ClientKind]>;
