/** All that a stream gives, in order. */
export async function gather<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of stream) all.push(item);
  return all;
}

/** The bytes of a file that comes in parts. */
export async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  return Buffer.concat((await gather(parts)).map((part) => Buffer.from(part)));
}
