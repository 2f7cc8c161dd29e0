import { open, rename, unlink } from 'node:fs/promises';
import { BadInput } from '../../errors.ts';

/**
 * Writes a file whole or not at all: beside its place under a name of its own, then moved there. Whatever was there before stays until then.
 * Gives the number of bytes. Errors: BadInput for a place that cannot be written to; those of the parts; the reason of the signal when it aborts.
 */
export async function writeWhole(path: string, parts: AsyncIterable<string | Uint8Array>, signal: AbortSignal): Promise<number> {
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, 'wx').catch((cause: unknown) => { throw new BadInput(`"${path}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`); });
  try {
    let bytes = 0;
    for await (const part of parts) {
      signal.throwIfAborted();
      const chunk = typeof part === 'string' ? Buffer.from(part) : part;
      // A write may take less than it is given; this one goes on until all is written.
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
    signal.throwIfAborted();
    await file.sync();
    await file.close();
    await rename(draft, path);
    return bytes;
  } catch (cause) {
    await file.close().catch(() => undefined);
    await unlink(draft).catch(() => undefined);
    throw cause;
  }
}
