import { RequestOptionsError } from '@imagewire/models';
import { type Agent, type buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];

/** Whether the environment names a proxy. */
export const isProxyNamed = (): boolean => VARIABLES.some((name) => process.env[name]);

/** A pool for each origin, behind the proxies that the environment names. Throws a RequestOptionsError for one without a whole address. */
export function createProxyPool(options: Agent.Options): Dispatcher {
  for (const name of VARIABLES) {
    const address = process.env[name] || undefined;
    // The runtime's own error would print the address, which may hold a password.
    if (address !== undefined && !(/^(https?|socks5?):/i.test(address) && URL.canParse(address)))
      throw new RequestOptionsError(name, 'must be a whole address, such as http://proxy.example:8080');
  }
  return new EnvHttpProxyAgent({ ...options, factory: createOriginPool });
}

function createOriginPool(origin: string | URL, options: Pool.Options): Dispatcher {
  const { connect } = options;
  return new Pool(
    origin,
    typeof connect === 'function' ? { ...options, connect: onceThrough(connect) } : options,
  );
}

// A proxy that hangs up before its tunnel stands is a lost socket to undici, which then asks it again at once, and for ever. Any other error
// ends the requests that wait for the tunnel.
const onceThrough =
  (connect: buildConnector.connector): buildConnector.connector =>
  (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error === null) callback(null, socket);
      else callback(new Error(error.message, { cause: error }), null);
    });
  };
