import { randomBytes } from 'node:crypto';

const image = (number) => ({
  url:
    `https://oaidalleapiprodscus.blob.core.windows.net/private/org-x/img-${number}.png` +
    '?st=2026-01-01T00%3A00%3A00Z&se=2026-01-01T02%3A00%3A00Z&sp=r&sv=2024-08-04&sr=b&rscd=inline&rsct=image/png&sig=abcdefghijklmnop%3D',
  revised_prompt: 'A lighthouse on a rocky shore at dusk, painted in watercolour',
});

/** The answer with so many pictures by link, as text. */
export const responseText = (images) =>
  JSON.stringify({
    created: 1_789_000_000,
    data: Array.from({ length: images }, (_, number) => image(number)),
    background: 'opaque',
    output_format: 'png',
    size: '1024x1024',
    quality: 'high',
    usage: {
      input_tokens: 20,
      total_tokens: 1076,
      output_tokens: 1056,
      input_tokens_details: { text_tokens: 20, image_tokens: 0 },
    },
  });

/** An ordinary request, as text. */
export const requestText = JSON.stringify({
  prompt: 'A lighthouse on a rocky shore at dusk, painted in watercolour, with gulls',
  model: 'gpt-image-1',
  n: 1,
  quality: 'high',
  output_format: 'png',
  size: '1024x1024',
  background: 'opaque',
  moderation: 'auto',
  user: 'user-1234',
});

const MB = 1024 * 1024;

/** The answer with so many pictures of so many megabytes each, as text; of 0 megabytes, pictures by link. Random bytes: as a picture, they do not repeat. */
export const answerText = (megabytes, images) =>
  megabytes === 0
    ? responseText(images)
    : JSON.stringify({
        created: 1_789_000_000,
        data: Array.from({ length: images }, () => ({
          b64_json: randomBytes(megabytes * MB).toString('base64'),
        })),
        output_format: 'png',
        size: '1024x1024',
      });

const { model, prompt, n, quality, size } = JSON.parse(requestText);

/** What every client is asked for. */
export const wanted = { model, prompt, n, quality, size };
