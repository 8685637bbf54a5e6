import type { Page } from '@playwright/test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startLocalServer } from '../../integrations/local-server.ts';

/** The tested site at another address, where files can be replaced and the network switched off. */
export interface Mirror {
  address: string;
  /** Texts that stand in place of the site's own files, by path. */
  exchanged: Map<string, string>;
  /** Whether every connection breaks. */
  isDown: boolean;
  close: () => Promise<void>;
}

export async function openMirror(site: string): Promise<Mirror> {
  const exchanged = new Map<string, string>();
  const server = await startLocalServer((request, response) => {
    if (mirror.isDown) request.socket.destroy();
    else void pass(new URL(request.url ?? '/', site), exchanged, request, response);
  }, 0);
  const mirror: Mirror = {
    address: `http://127.0.0.1:${server.port}`,
    exchanged,
    isDown: false,
    close: server.close,
  };
  return mirror;
}

async function pass(
  url: URL,
  exchanged: Mirror['exchanged'],
  { method = 'GET' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = exchanged.get(url.pathname);
  const answer = await fetch(url, { method, redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  const location = answer.headers.get('location');
  response.writeHead(answer.status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...(location === null ? {} : { Location: location }),
  });
  response.end(text ?? Buffer.from(await answer.arrayBuffer()));
}

/** Waits until the service worker has stored everything and answers for the page. */
export const whenKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
