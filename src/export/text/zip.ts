import { Zip, ZipDeflate } from 'fflate';

/** A file to be packed. */
export interface Packed {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** The bytes of a zip, made while the files are read. Its times are noon of `day` (YYYY-MM-DD) in every zone, so that equal files give equal bytes. */
export async function* zip(files: readonly Packed[], day: string): AsyncIterable<Uint8Array> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const ready: Uint8Array[] = [];
  // It packs at once, within the call that hands it a part: an error is thrown to whoever calls.
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(year, month - 1, date, 12);
    archive.add(file);
    for await (const part of text) {
      file.push(Buffer.from(part));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
