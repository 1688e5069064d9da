import { OpenAIGenerateImageResponse, OpenAIImage, readModel } from '@imagewire/models';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { PictureStore } from './picture-store.js';
import { PublicAddress } from './public-address.js';
import { LINK_LIFETIME_SECONDS, LinkSigner } from './signed-link.js';

/** How a client wants its pictures; absent where it takes them as the upstream gives them. */
export type Wish = 'url' | 'b64_json' | undefined;

/** An answer as its client gets it, and what the client must know of that, a sentence each. */
export interface HandedOver {
  readonly value: OpenAIGenerateImageResponse;
  readonly warnings: readonly string[];
}

/** Turns base64 into links, for clients that asked for links. Links never follow a Host header: it can say anything. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger(Delivery.name);

  constructor(
    @Inject(PictureStore) private readonly store: Pick<PictureStore, 'saveBase64' | 'extend'>,
    @Inject(LinkSigner) private readonly signer: LinkSigner,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  /**
   * The answer with its pictures as they are wanted. The one handed in stays as it is: others may wait for it too. A picture that
   * cannot be stored stays base64, with a warning: it was paid for.
   */
  async handOver(answer: OpenAIGenerateImageResponse, wish: Wish, caller: string): Promise<HandedOver> {
    if (wish !== 'url' || !answer.data) return { value: answer, warnings: [] };
    const warnings: string[] = [];
    const linked = (image: OpenAIImage, index: number): Promise<OpenAIImage> =>
      this.toLink(image, caller).catch((error: unknown) => {
        this.logger.error('a picture could not be stored', error);
        warnings.push(`data.${index}.url: the picture could not be stored; it is handed over as base64`);
        return image;
      });
    const data = await Promise.all(answer.data.map(linked));
    return { value: Object.assign(new OpenAIGenerateImageResponse(), answer, { data }), warnings };
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
    const need = { expiresAt: Date.now() + LINK_LIFETIME_SECONDS * 1000 };
    const name = await this.store.saveBase64(base64, caller, need);
    if (name === undefined) return image;
    return readModel(OpenAIImage, { ...rest, url: await this.linkTo(name) }).value;
  }
}
