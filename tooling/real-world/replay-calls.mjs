import { ProxyClient } from '@imagewire/proxy-client';
import { LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';

const silent = { debug: () => undefined, warn: () => undefined };
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const requests = {
  generate: { model: 'm', prompt: 'a heron' },
  edit: { model: 'm', prompt: 'two herons', image: picture },
  createVariation: { model: 'm', image: picture },
};

const clientClasses = [ProxyClient, RouterClient, SudoClient, LegacyRouterClient];

const operationOf = (endpoint) => {
  if (endpoint?.endsWith('/edits')) return 'edit';
  return endpoint?.endsWith('/variations') ? 'createVariation' : 'generate';
};

/** Every client's call for a recorded answer, or why it has none. A call has a client of its own. */
export function callsFor({ direction, endpoint }, baseURL) {
  const operation = operationOf(endpoint);
  const connect = (ClientClass) => new ClientClass({ apiKey: 'key', baseURL, maxRetries: 0, logger: silent });
  return clientClasses.map((ClientClass) => {
    const name = `${ClientClass.name}.${operation}`;
    const { dialect, images } = connect(ClientClass);
    if (!(operation in images)) return { name, absent: `${dialect} has no ${operation}` };
    if (ClientClass === LegacyRouterClient && direction === 'response')
      return { name, absent: 'its answers are choices, and no recorded one is' };
    const call = async (take) => {
      await using client = connect(ClientClass);
      return await take(client.images[operation](requests[operation]));
    };
    return { name, call };
  });
}
