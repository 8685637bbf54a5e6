/** A picture as rows of points, three bytes each: red, green, blue. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Each square of `side` points becomes one point of their mean colour; the last row and column may be narrower. */
export function shrink({ width, height, data }: Raster, side: number): Raster {
  const small = { width: Math.ceil(width / side), height: Math.ceil(height / side) };
  const points = Array.from({ length: small.width * small.height }, (_, index) => {
    const left = (index % small.width) * side;
    const top = Math.floor(index / small.width) * side;
    const right = Math.min(left + side, width);
    const bottom = Math.min(top + side, height);
    return [0, 1, 2].map((channel) => {
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) sum += data[(y * width + x) * 3 + channel] ?? 0;
      return Math.round(sum / ((right - left) * (bottom - top)));
    });
  });
  return { ...small, data: Uint8Array.from(points.flat()) };
}
