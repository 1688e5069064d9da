import {
  OrqProxyEditImageRequest,
  OrqProxyEditImageResponse,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationRequest,
  OrqProxyImageVariationResponse,
  readModel,
} from '@imagewire/models';
import { ClientCall, type CallOptions, type ClientSettings, type PendingAnswer } from '@imagewire/transport';

import { decodeEditImage, editImage, encodeEditImage } from './edit-image.js';
import { decodeGenerateImage, encodeGenerateImage, generateImage } from './generate-image.js';
import { decodeImageVariation, encodeImageVariation, imageVariation } from './image-variation.js';

/** What the orq proxy does with images. */
export class ProxyImages {
  readonly #settings: ClientSettings;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** Draws images from a prompt. */
  generate(
    request: OrqProxyGenerateImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqProxyGenerateImageResponse> {
    const call = new ClientCall(this.#settings, generateImage, options);
    return call.start(
      () => call.send(encodeGenerateImage(call.parse(OrqProxyGenerateImageRequest, request), call.frame())),
      (response) => readModel(OrqProxyGenerateImageResponse, decodeGenerateImage(response)),
    );
  }

  /** Draws one picture, or up to 16, anew as the prompt says. */
  edit(
    request: OrqProxyEditImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqProxyEditImageResponse> {
    const call = new ClientCall(this.#settings, editImage, options);
    return call.start(
      async () => {
        const model = call.parse(OrqProxyEditImageRequest, request);
        const pictures = await call.preparePictures(model, 'image');
        return call.send(encodeEditImage(model, pictures, call.frame()));
      },
      (response) => readModel(OrqProxyEditImageResponse, decodeEditImage(response)),
    );
  }

  /** Draws a picture again, a little otherwise. */
  createVariation(
    request: OrqProxyImageVariationRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqProxyImageVariationResponse> {
    const call = new ClientCall(this.#settings, imageVariation, options);
    return call.start(
      async () => {
        const model = call.parse(OrqProxyImageVariationRequest, request);
        const pictures = await call.preparePictures(model, 'image');
        return call.send(encodeImageVariation(model, pictures, call.frame()));
      },
      (response) => readModel(OrqProxyImageVariationResponse, decodeImageVariation(response)),
    );
  }
}
