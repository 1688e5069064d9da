// Loaded before an example: code written for a vendor's own address finds the gateway there, which speaks the vendor's dialect.
const vendors = { 'https://my.orq.ai': '', 'https://api.openai.com': '' };
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const { origin, href } = new URL(input instanceof Request ? input.url : input);
  if (!(origin in vendors)) return fetch(input, init);
  const address = process.env.EXAMPLE_GATEWAY + href.slice(origin.length);
  return fetch(input instanceof Request ? new Request(address, input) : address, init);
};
