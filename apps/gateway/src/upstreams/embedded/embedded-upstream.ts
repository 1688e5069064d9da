import { OpenAIGenerateImageResponse, readModel } from '@imagewire/models';
import sharp from 'sharp';

import type { ImageJob } from '../../routing/image-job.js';
import type { Upstream } from '../upstream.js';

/** Plays the named model offline with pictures of its own. */
export class EmbeddedUpstream implements Upstream {
  async send(job: ImageJob, signal: AbortSignal): Promise<OpenAIGenerateImageResponse> {
    signal.throwIfAborted();
    const background = { r: job.request.prompt.length % 256, g: 120, b: 180 };
    const picture = await sharp({ create: { width: 1024, height: 1024, channels: 3, background } })
      .png()
      .toBuffer();
    const answer = {
      created: Math.floor(Date.now() / 1000),
      data: [{ b64_json: picture.toString('base64') }],
    };
    return readModel(OpenAIGenerateImageResponse, answer).value;
  }
}
