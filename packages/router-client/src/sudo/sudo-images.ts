import { SudoGenerateImageRequest, SudoGenerateImageResponse, readModel } from '@imagewire/models';
import { ClientCall, type CallOptions, type ClientSettings, type PendingAnswer } from '@imagewire/transport';

import { decodeGenerateImage, encodeGenerateImage, generateImage } from './generate-image.js';

/** What Sudo does with images. */
export class SudoImages {
  readonly #settings: ClientSettings;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** Draws images from a prompt. */
  generate(
    request: SudoGenerateImageRequest,
    options: CallOptions = {},
  ): PendingAnswer<SudoGenerateImageResponse> {
    const call = new ClientCall(this.#settings, generateImage, options);
    return call.start(
      () => call.send(encodeGenerateImage(call.parse(SudoGenerateImageRequest, request), call.frame())),
      (response) => readModel(SudoGenerateImageResponse, decodeGenerateImage(response)),
    );
  }
}
