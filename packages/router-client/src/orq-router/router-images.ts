import {
  OrqRouterEditImageRequest,
  OrqRouterEditImageResponse,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
  OrqRouterImageVariationRequest,
  OrqRouterImageVariationResponse,
  readModel,
} from '@imagewire/models';
import { ClientCall, type CallOptions, type ClientSettings, type PendingAnswer } from '@imagewire/transport';

import { decodeEditImage, editImage, encodeEditImage } from './edit-image.js';
import { decodeGenerateImage, encodeGenerateImage, generateImage } from './generate-image.js';
import { decodeImageVariation, encodeImageVariation, imageVariation } from './image-variation.js';

/** What the orq router does with images. */
export class RouterImages {
  readonly #settings: ClientSettings;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** Draws images from a prompt. */
  generate(
    request: OrqRouterGenerateImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqRouterGenerateImageResponse> {
    const call = new ClientCall(this.#settings, generateImage, options);
    return call.start(
      () => call.send(encodeGenerateImage(call.parse(OrqRouterGenerateImageRequest, request), call.frame())),
      (response) => readModel(OrqRouterGenerateImageResponse, decodeGenerateImage(response)),
    );
  }

  /** Draws one picture, or up to 16, anew as the prompt says. */
  edit(
    request: OrqRouterEditImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqRouterEditImageResponse> {
    const call = new ClientCall(this.#settings, editImage, options);
    return call.start(
      async () => {
        const model = call.parse(OrqRouterEditImageRequest, request);
        const pictures = await call.preparePictures(model, 'image');
        return call.send(encodeEditImage(model, pictures, call.frame()));
      },
      (response) => readModel(OrqRouterEditImageResponse, decodeEditImage(response)),
    );
  }

  /** Draws a picture again, a little otherwise. */
  createVariation(
    request: OrqRouterImageVariationRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqRouterImageVariationResponse> {
    const call = new ClientCall(this.#settings, imageVariation, options);
    return call.start(
      async () => {
        const model = call.parse(OrqRouterImageVariationRequest, request);
        const pictures = await call.preparePictures(model, 'image');
        return call.send(encodeImageVariation(model, pictures, call.frame()));
      },
      (response) => readModel(OrqRouterImageVariationResponse, decodeImageVariation(response)),
    );
  }
}
