import { wanted } from './bodies.mjs';
import { PATH, pictures } from './clients.mjs';

const TEN_MINUTES = 600_000;
const BUFFER_BYTES = 65_536;

/**
 * Asks by undici's dispatch, without its streams, and owes a call what ProxyClient does while nothing fails: the same headers with a new
 * key, a time limit, one buffer to read into, the same reading of JSON, and checks of what is sent and what comes.
 */
export async function dutifulClient(baseURL) {
  const ask = await asking(baseURL);
  const {
    OrqProxyGenerateImageRequest,
    OrqProxyGenerateImageResponse,
    parseModel,
    readModel,
    serializeModel,
  } = await import('@imagewire/models');
  const { readJsonObject } = await import('@imagewire/transport');
  return async () => {
    const request = parseModel(OrqProxyGenerateImageRequest, wanted);
    const answer = await ask(JSON.stringify(serializeModel(request)));
    return pictures(readModel(OrqProxyGenerateImageResponse, readJsonObject(answer)).value);
  };
}

async function asking(origin) {
  const { Agent } = await import('undici');
  const { createIdempotencyKey } = await import('@imagewire/transport');
  const agent = new Agent({ connect: { onread: readingIntoOne() } });
  const options = { origin, path: PATH, method: 'POST', headersTimeout: 0, bodyTimeout: 0 };
  return (body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'user-agent': 'imagewire',
        'accept-encoding': 'identity',
        accept: 'application/json',
        authorization: 'Bearer key',
        'idempotency-key': createIdempotencyKey(),
        'content-type': 'application/json',
      };
      agent.dispatch({ ...options, headers, body }, new Taking(resolve, reject));
    });
}

/** Takes the answer to one request. */
class Taking {
  constructor(resolve, reject) {
    this.resolve = resolve;
    this.reject = reject;
    this.chunks = [];
    this.limit = setTimeout(() => reject(new Error('no answer in ten minutes')), TEN_MINUTES);
  }

  onRequestStart() {}

  onResponseStart(_controller, status, headers) {
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_controller, chunk) {
    this.chunks.push(chunk);
  }

  onResponseEnd() {
    clearTimeout(this.limit);
    const { status, headers, chunks } = this;
    const [first] = chunks;
    this.resolve({ status, headers, body: chunks.length === 1 ? first : Buffer.concat(chunks) });
  }

  onResponseError(_controller, error) {
    clearTimeout(this.limit);
    this.reject(error);
  }
}

const readingIntoOne = () => ({
  buffer: Buffer.alloc(BUFFER_BYTES),
  callback(size, buffer) {
    return this.push(Buffer.from(buffer.subarray(0, size)));
  },
});
