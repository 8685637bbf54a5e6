/** What a picture of the site may be at most: sharp on a desk, bearable on a phone. */
export const maximumPicture = { width: 1600, bytes: 600 * 1024 };

/** Widths in pixels that the build makes of a wider picture, for smaller screens. */
const smallerWidths = [480, 960];

/** `photos/2018-08/a.webp` → `photos/2018-08/a.480.webp`, the same picture `width` pixels wide. */
export const smallerPicture = (file: string, width: number): string =>
  `${file.replace(/\.[^./]+$/, '')}.${width}.webp`;

/** The widths that a picture is made smaller to. */
export const widthsBelow = (width: number): number[] =>
  smallerWidths.filter((smaller) => smaller < width);
