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
      async () => {
        const model = call.parse(SudoGenerateImageRequest, request);
        return call.send(encodeGenerateImage(model, call.frame()));
      },
      (response) => readModel(SudoGenerateImageResponse, decodeGenerateImage(response)),
    );
  }
}
