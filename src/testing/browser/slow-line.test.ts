import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readShiftsOfEveryLoad, watchShifts } from './shifts.ts';
import { expect, screens, test, type Template } from './site-test.ts';

/** As much of a page as one packet of a line brings. */
const packetBytes = 1_400;
/** Packets after the first screen come together. */
const firstScreenBytes = 20_000;

/** Long enough for the browser to draw what has come. */
const waitForPacket = () => new Promise((resolve) => setTimeout(resolve, 40));

async function sendInPackets(response: ServerResponse, page: Buffer): Promise<void> {
  for (let at = 0; at < firstScreenBytes && at < page.length; at += packetBytes) {
    response.write(page.subarray(at, Math.min(at + packetBytes, firstScreenBytes)));
    await waitForPacket();
  }
  response.end(page.subarray(firstScreenBytes));
}

/** Hands on every file of `site`, its pages packet by packet. */
function startSlowLine(site: string): Server {
  return createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', site));
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (type.startsWith('text/html')) await sendInPackets(response, bytes);
      else response.end(bytes);
    })();
  }).listen(0);
}

const shown: readonly Template[] = ['home', 'issue', 'village', 'guide', 'ledger'];

test('on a slow line nothing that is read moves', screens, async ({ page, addresses, baseURL }) => {
  const server = startSlowLine(baseURL ?? '');
  const { port } = server.address() as AddressInfo;
  await watchShifts(page);
  try {
    for (const template of shown) {
      await page.goto(`http://localhost:${port}${addresses[template]}`);
      expect(await readShiftsOfEveryLoad(page), template).toEqual([]);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a picture without a size is seen to move what stands under it', async ({ page, baseURL }) => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>';
  await page.route('**/moving/*', async (route) => {
    if (route.request().url().endsWith('.svg')) {
      await waitForPacket();
      await waitForPacket();
      await route.fulfill({ contentType: 'image/svg+xml', body: picture });
    } else
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Moves</title><img src="late.svg" alt=""><p>Text under it</p>',
      });
  });
  await watchShifts(page);
  await page.goto(`${baseURL ?? ''}/moving/page`);
  const shifts = await readShiftsOfEveryLoad(page);
  expect(shifts.map(({ moved }) => moved)).toEqual(['<p>Text under it</p>']);
});
