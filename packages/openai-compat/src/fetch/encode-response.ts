import { serializeModel } from '@imagewire/models';

const HEADERS = {
  'cache-control': 'no-store',
  // The client has tried again itself where that could not pay twice; nobody else shall.
  'x-should-retry': 'false',
};

/** An answer as the `openai` package receives it. */
export const jsonResponse = (
  body: object,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(serializeModel(body)), {
    status,
    headers: { 'content-type': 'application/json', ...HEADERS, ...headers },
  });

/** Events as the `openai` package receives them. */
export const eventStreamResponse = (
  events: readonly object[],
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(events.map(eventText).join(''), {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', ...HEADERS, ...headers },
  });

function eventText(event: object): string {
  const plain = serializeModel(event);
  return `event: ${String(plain.type)}\ndata: ${JSON.stringify(plain)}\n\n`;
}
