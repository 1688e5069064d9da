import sharp from 'sharp';

/** The colour of {@link square}. */
export const colour = { r: 200, g: 40, b: 40, alpha: 1 };

/** A picture of one colour, so many pixels wide and high. */
export const square = (size: number): Promise<Buffer> =>
  sharp({ create: { width: size, height: size, channels: 4, background: colour } })
    .png()
    .toBuffer();

/** What a picture's header says of it. */
export const factsOf = async (picture: Buffer) => {
  const { format, width, height, hasAlpha } = await sharp(picture).metadata();
  return { format, width, height, hasAlpha };
};
