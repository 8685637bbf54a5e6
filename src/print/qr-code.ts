import { renderSVG } from 'uqr';
import { html, type Html } from './html.ts';

/** A QR code of an address, black on white with its quiet border; `alt` says where it leads. */
export function qrCode(address: string, alt: string): Html {
  const picture = renderSVG(address, { ecc: 'M', border: 2, blackColor: '#000' });
  return html`<img
    class="qr"
    alt="${alt}"
    src="data:image/svg+xml,${encodeURIComponent(picture)}"
  />`;
}
