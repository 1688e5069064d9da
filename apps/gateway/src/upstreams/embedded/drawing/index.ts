export { drawPicture } from './draw-picture.js';
export { editPicture, type EditSources } from './edit-picture.js';
export { encodePicture, type Encoding } from './encode-picture.js';
export { inspectPicture, mostPixels, type PictureFacts } from './inspect-picture.js';
export { PictureError, type PictureErrorReason } from './picture-error.js';
export type { PictureFormat } from './picture-format.js';
export type { RawPicture } from './raw-picture.js';
export type { DrawOptions, Scene } from './scene.js';
export { variatePicture } from './variate-picture.js';
