import { OpenAIImage, readModel } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import type { PictureFormat } from '../upstreams/embedded/drawing/index.js';
import { PictureStore } from './picture-store.js';
import { PublicAddress } from './public-address.js';
import { LINK_LIFETIME_SECONDS, LinkSigner } from './signed-link.js';

/** Turns base64 into links, for callers who asked for links. Links never follow a Host header: it can say anything. */
@Injectable()
export class Delivery {
  constructor(
    @Inject(PictureStore) private readonly store: PictureStore,
    @Inject(LinkSigner) private readonly signer: LinkSigner,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  /** The same image by link; one that has no base64 stays as it is. */
  async toLink(image: OpenAIImage, format: PictureFormat): Promise<OpenAIImage> {
    const { b64_json: base64, ...rest } = image;
    if (base64 === undefined) return image;
    const name = await this.store.save(Buffer.from(base64, 'base64'), format);
    const expires = Math.floor(Date.now() / 1000) + LINK_LIFETIME_SECONDS;
    return readModel(OpenAIImage, {
      ...rest,
      url: `${this.address.url}/pictures/${name}?${this.signer.sign(name, expires)}`,
    }).value;
  }
}
