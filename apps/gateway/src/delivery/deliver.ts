import { OpenAIGenerateImageResponse, OpenAIImage, readModel } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import { PictureStore } from './picture-store.js';
import { PublicAddress } from './public-address.js';
import { LINK_LIFETIME_SECONDS, LinkSigner } from './signed-link.js';

/** How a client wants its pictures; absent where it takes them as the upstream gives them. */
export type Wish = 'url' | 'b64_json' | undefined;

/** Turns base64 into links, for clients that asked for links. Links never follow a Host header: it can say anything. */
@Injectable()
export class Delivery {
  constructor(
    @Inject(PictureStore) private readonly store: Pick<PictureStore, 'save' | 'extend'>,
    @Inject(LinkSigner) private readonly signer: LinkSigner,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  /** The answer with its pictures as they are wanted. The one handed in stays as it is: others may wait for it too. */
  async handOver(
    answer: OpenAIGenerateImageResponse,
    wish: Wish,
    caller: string,
  ): Promise<OpenAIGenerateImageResponse> {
    if (wish !== 'url' || !answer.data) return answer;
    const data = await Promise.all(answer.data.map((image) => this.toLink(image, caller)));
    return Object.assign(new OpenAIGenerateImageResponse(), answer, { data });
  }

  /** A link to a stored picture, good for an hour from now. */
  async linkTo(name: string): Promise<string> {
    const expires = Math.floor(Date.now() / 1000) + LINK_LIFETIME_SECONDS;
    await this.store.extend(name, expires * 1000);
    return `${this.address.url}/pictures/${name}?${this.signer.sign(name, expires)}`;
  }

  /** The same image by link; one that has no base64, or none of a picture, stays as it is. */
  private async toLink(image: OpenAIImage, caller: string): Promise<OpenAIImage> {
    const { b64_json: base64, ...rest } = image;
    if (base64 === undefined) return image;
    const picture = Buffer.from(base64, 'base64');
    const name = await this.store.save(picture, caller, {
      expiresAt: Date.now() + LINK_LIFETIME_SECONDS * 1000,
    });
    if (name === undefined) return image;
    return readModel(OpenAIImage, { ...rest, url: await this.linkTo(name) }).value;
  }
}
