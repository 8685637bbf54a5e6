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

test.each([
  ['localhost', 200],
  ['127.0.0.1', 200],
  ['[::1]', 200],
  ['evil.example', 403],
  ['localhost.evil.example', 403],
])('a request for the host %s is answered with %i', async (host, status) => {
  const server = await startLocalServer((_request, response) => response.end('ok'), 0);
  const found = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { Host: `${host}:${server.port}` };
    request({ host: '127.0.0.1', port: server.port, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  await server.close();
  expect(found).toBe(status);
});
