import type { ConvertedRequest } from '@imagewire/openai-compat';

import type { ImageJob } from '../../routing/image-job.js';

/**
 * What is to be said of a request that was converted, to a dialect or from one: what is gone, what stands in another word, and an option
 * of orq's that its twin overrides. A default that is left unsaid is not, nor is a wish that the gateway itself fulfils.
 */
export const requestWarnings = ({ request, report }: ConvertedRequest<object>): string[] =>
  report
    .filter(
      ({ kind, path }) =>
        kind === 'lost' || (kind === 'mapped' && (path in request || path.startsWith('orq.'))),
    )
    .map(({ path, reason }) => `${path}: ${reason}`);

/** What is to be said of a variation's `auto`, which is no size of OpenAI's variations, and so no word for the default of theirs. */
export const autoSizeWarnings = ({ operation, request }: ImageJob): string[] =>
  operation === 'variation' && (request.size as string | null | undefined) === 'auto'
    ? ['size: a variation knows no auto; it was left out, and the upstream chooses']
    : [];
