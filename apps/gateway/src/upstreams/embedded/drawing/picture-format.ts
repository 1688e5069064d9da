/** The file formats that pictures are written in. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';
