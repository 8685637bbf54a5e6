/** A way in which a reader may see a page. */
export interface Screen {
  name: string;
  /** In CSS pixels. */
  width: number;
  scheme: 'light' | 'dark';
  elder: boolean;
}

const screen = (name: string, width: number, scheme: Screen['scheme'], elder = false): Screen => ({
  name,
  width,
  scheme,
  elder,
});

export const screens: readonly Screen[] = [
  screen('手机', 360, 'light'),
  screen('平板', 768, 'light'),
  screen('电脑', 1280, 'light'),
  screen('大屏', 1920, 'light'),
  screen('手机，深色', 360, 'dark'),
  screen('电脑，深色', 1280, 'dark'),
  screen('手机，长者版', 360, 'light', true),
  screen('电脑，长者版', 1280, 'light', true),
];

/** Pages are drawn at half size, and of that a square becomes a point: 12 CSS pixels. */
export const scale = 0.5;
export const squareSide = 6;
export const cssPixels = squareSide / scale;

/** Of longer pages the beginning is compared: what follows is made of the same parts. */
export const mostHeight = 2400;

/** Points of the shrunk picture. */
export const shrunkWidth = ({ width }: Screen): number => Math.ceil((width * scale) / squareSide);
