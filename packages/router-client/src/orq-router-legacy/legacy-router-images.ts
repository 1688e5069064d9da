import {
  OrqRouterLegacyGenerateImageRequest,
  OrqRouterLegacyGenerateImageResponse,
  readModel,
} from '@imagewire/models';
import { ClientCall, type CallOptions, type ClientSettings, type PendingAnswer } from '@imagewire/transport';

import { decodeGenerateImage, encodeGenerateImage, generateImage } from './generate-image.js';
import { imagesInChoices } from './images-in-choices.js';

/** What the orq router of 2024 does with images. */
export class LegacyRouterImages {
  readonly #settings: ClientSettings;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** Draws images from a prompt. */
  generate(
    request: OrqRouterLegacyGenerateImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<OrqRouterLegacyGenerateImageResponse> {
    const call = new ClientCall(this.#settings, generateImage, options);
    return call.start(
      () =>
        call.send(
          encodeGenerateImage(call.parse(OrqRouterLegacyGenerateImageRequest, request), call.frame()),
        ),
      (response) => readModel(OrqRouterLegacyGenerateImageResponse, decodeGenerateImage(response)),
      imagesInChoices,
    );
  }
}
