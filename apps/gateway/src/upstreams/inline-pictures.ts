import { OpenAIImage, readModel } from '@imagewire/models';

import { PictureFetchError } from '../delivery/fetch-picture.js';
import type { UpstreamAnswer } from './upstream.js';

/** Gives an answer with its links' pictures in it as base64; the very same where it has no links. One that cannot be fetched stays a link, with a warning: it was paid for. */
export type InlinePictures = (
  answer: UpstreamAnswer,
  signal: AbortSignal,
) => UpstreamAnswer | Promise<UpstreamAnswer>;

/** Makes the function that puts pictures in the place of links. */
export function createInlinePictures(
  fetchPicture: (address: string, signal: AbortSignal) => Promise<Buffer>,
): InlinePictures {
  const inlined = async (
    answer: UpstreamAnswer,
    data: readonly OpenAIImage[],
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> => {
    const { response } = answer;
    const warnings = [...(answer.warnings ?? [])];
    const inline = async (image: OpenAIImage, index: number): Promise<OpenAIImage> => {
      const { url, ...rest } = image;
      if (url === undefined || !isLink(image)) return image;
      try {
        const base64 = base64Within(url) ?? (await fetchPicture(url, signal)).toString('base64');
        return readModel(OpenAIImage, { ...rest, b64_json: base64 }).value;
      } catch (error) {
        if (!(error instanceof PictureFetchError)) throw error;
        warnings.push(`data.${index}.url: ${error.message}; the link is handed over instead`);
        return image;
      }
    };
    response.data = await Promise.all(data.map(inline));
    return { ...answer, response, warnings };
  };
  return (answer, signal) => {
    const { data } = answer.response;
    return Array.isArray(data) && data.some(isLink) ? inlined(answer, data, signal) : answer;
  };
}

const isLink = ({ url, b64_json: base64 }: OpenAIImage): boolean => url !== undefined && base64 === undefined;

/** What a data URL holds; undefined for any other address. Only the head is searched: no regular expression runs over a picture. */
function base64Within(url: string): string | undefined {
  const comma = url.indexOf(',');
  return /^data:[^,]*;base64$/i.test(url.slice(0, comma)) ? url.slice(comma + 1) : undefined;
}
