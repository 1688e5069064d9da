import type { AnswerImage } from '@imagewire/transport';

/**
 * The pictures in an answer of the 2024 router, one a choice, as `bytes` and `saveImages` take them: a message's link, else its text,
 * which is where base64 stands. A choice without either is a picture without bytes.
 */
export function imagesInChoices(answer: { readonly choices?: readonly object[] }): AnswerImage[] {
  if (!Array.isArray(answer.choices)) return [];
  return answer.choices.map((choice: { message?: { url?: string; content?: string | null } } | null) => {
    const { url, content } = choice?.message ?? {};
    return url === undefined ? { b64_json: content } : { url };
  });
}
