import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program listens at the port already. */
export class PortTakenError extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.name = 'PortTakenError';
    this.port = port;
  }
}

export interface LocalServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens on this machine's own addresses only, IPv4 and, if there is one, IPv6; port 0 takes a free port. A request
 * that names another host is refused: a foreign page whose host name resolves to this machine must not read what is
 * served. So is what a foreign page asks for behind its reader's back; a link to here may be followed.
 */
export async function startLocalServer(
  handle: RequestListener,
  port: number,
): Promise<LocalServer> {
  const guarded: RequestListener = (request, response) => {
    if (isOwnHost(request.headers.host) && !isForeign(request.headers)) handle(request, response);
    else
      response
        .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('请用 localhost 打开\n');
  };
  const first = await listen(guarded, '127.0.0.1', port);
  const taken = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen(guarded, '::1', taken));
  } catch (error) {
    // A machine without IPv6 has one address only.
    if (error instanceof PortTakenError) {
      await close(first);
      throw error;
    }
  }
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

const isOwnHost = (host: string | undefined): boolean =>
  host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

const isForeign = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';

function listen(handle: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(handle);
  // Connections stay open: one that the server closed for its silence could be used again at the same moment.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
