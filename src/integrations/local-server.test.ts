import { request } from 'node:http';
import { expect, test } from 'vitest';
import { PortTakenError, startLocalServer } from './local-server.ts';

test('a free port is taken, and a taken one is told', async () => {
  const server = await startLocalServer((_request, response) => response.end('ok'), 0);
  const answer = await fetch(`http://127.0.0.1:${server.port}/`);
  expect(await answer.text()).toBe('ok');
  await expect(startLocalServer(() => undefined, server.port)).rejects.toThrow(PortTakenError);
  await server.close();
  const again = await startLocalServer(() => undefined, server.port);
  await again.close();
});

async function statusOf(
  headers: (port: number) => Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const server = await startLocalServer((_request, response) => response.end('ok'), 0);
  const { port } = server;
  const found = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers: headers(port) }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  await server.close();
  return found;
}

test.each([
  ['localhost', 200],
  ['127.0.0.1', 200],
  ['[::1]', 200],
  ['evil.example', 403],
  ['localhost.evil.example', 403],
])('a request for the host %s is answered with %i', async (host, status) => {
  expect(await statusOf((port) => ({ Host: `${host}:${port}` }))).toBe(status);
});

test.each([
  ['same-origin', 'cors', 200],
  ['none', 'navigate', 200],
  ['cross-site', 'navigate', 200],
  ['cross-site', 'no-cors', 403],
  ['cross-site', 'cors', 403],
])(
  'what a page asks for from %s in the mode %s is answered with %i',
  async (site, mode, status) => {
    const headers = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode };
    expect(await statusOf(() => headers)).toBe(status);
  },
);
