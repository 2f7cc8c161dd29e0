import { connect, createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { StoreUnavailable } from '../../errors.ts';

/** Runs `start` on a free port, and again on another one while it throws an error that has `portTaken: true`, five times at most. */
export async function onFreePort<T>(start: (port: number) => Promise<T>, choose: () => Promise<number> = freePort): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await choose());
    } catch (cause) {
      const isTaken = cause instanceof Error && 'portTaken' in cause && cause.portTaken === true;
      if (!isTaken || attempt === 5) throw cause;
    }
  }
}

/**
 * A loopback port that nothing listens on at this moment. It lies below the range that systems give to outgoing connections: a client that
 * knocks again and again at a closed port inside that range can end up connected to itself, and then holds the port.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new StoreUnavailable('No free port between 20000 and 31999 was found on 127.0.0.1 in 100 tries.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => { resolve(false); });
    server.listen(port, '127.0.0.1', () => server.close(() => { resolve(true); }));
  });
}

/** Bolt's opening: the magic number 0x6060B017 and four versions that the client speaks, best first (5.4 with 4 below, 5.0, 4.4, none). */
const HELLO = Buffer.from('6060b01700040405000000050000040400000000', 'hex');

/** True if a Bolt server on 127.0.0.1:`port` agrees on a protocol version within a second. */
export function speaksBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 }, () => socket.write(HELLO));
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    // The last byte is the major version; 0 means that none was agreed on.
    socket.once('data', (reply) => { settle(reply.length === 4 && reply.readUInt8(3) > 0); });
    socket.once('timeout', () => { settle(false); });
    socket.once('error', () => { settle(false); });
    socket.once('close', () => { settle(false); });
  });
}
