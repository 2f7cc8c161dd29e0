import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a database that can fall silent: connections stay open and nothing passes, as with a frozen process or a lost network. */
export interface SilentProxy {
  readonly uri: string;
  /** Holds back every byte, of old and new connections. */
  freeze(): void;
  /** Lets what was held back pass. */
  thaw(): void;
  /** Lets nothing pass on connections that are open now, ever again; new ones work. */
  loseOpenOnes(): void;
  close(): Promise<void>;
}

/** Opens a proxy on a free port of 127.0.0.1 to the database at a bolt address. */
export async function silentProxy(target: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  const lost = new Set<readonly [Socket, Socket]>();
  let isFrozen = false;
  const server: Server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    const pair = [near, far] as const;
    pairs.add(pair);
    if (!isFrozen) join(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        near.destroy();
        far.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const still = (): void => {
    for (const [near, far] of pairs) {
      near.unpipe(far).pause();
      far.unpipe(near).pause();
    }
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    freeze() {
      isFrozen = true;
      still();
    },
    thaw() {
      isFrozen = false;
      for (const pair of pairs) if (!lost.has(pair)) join(pair);
    },
    loseOpenOnes() {
      still();
      for (const pair of pairs) lost.add(pair);
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function join([near, far]: readonly [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
