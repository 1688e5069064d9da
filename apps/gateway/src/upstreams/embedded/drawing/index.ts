export { drawPicture } from './draw-picture.js';
export { editPicture, type EditSources } from './edit-picture.js';
export { encodePicture, type Encoding, isWrittenOpaque } from './encode-picture.js';
export type { PictureFormat } from './picture-format.js';
export type { RawPicture } from './raw-picture.js';
export type { DrawOptions, Scene } from './scene.js';
export { variatePicture } from './variate-picture.js';
