import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  /** Every header as often as it was sent, with its name in small letters. */
  headers: readonly (readonly [string, string])[];
  text: string;
}

/** A request as text; no client would send some of them. */
export const requestText = (
  firstWords: string,
  headers: readonly string[] = [],
  version = 'HTTP/1.1',
): string =>
  [`${firstWords} ${version}`, 'Host: example.cn', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  );

const longestWait = 20_000;

/** Sends the text to this machine as it is; an answer without a head has the status 0. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(longestWait, () => socket.destroy(new Error('没有等到应答')));
    socket.on('data', (part) => parts.push(part));
    // A server that refuses a request may close before it has read all of it.
    socket.on('error', (error) => (parts.length === 0 ? reject(error) : undefined));
    socket.on('close', () => resolve(parseAnswer(Buffer.concat(parts).toString())));
  });
}

function parseAnswer(answer: string): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.slice(0, Math.max(end, 0)).split('\r\n');
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1] ?? 0),
    headers: lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
    text: answer.slice(end + 4),
  };
}
