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
