import { UNAVAILABLE } from '../api/format-error.ts';
import { BadInput, StoreUnavailable, UnknownId } from '../errors.ts';
import { FORMATS, formatAt, type Format } from '../export/formats.ts';
import { exportFile, exportTag, fileName, readRequest, refuseUnknownStarts } from '../operations/export/export.ts';
import { formatsOffered } from '../operations/export/offered.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { holds, json } from './reply.ts';
import type { Handler, Reply } from './reply.ts';

/** The doors to files: one for each format, one that lists the formats, and one for formats that there are not. */
export interface ExportDoors {
  readonly byPath: ReadonlyMap<string, Handler>;
  readonly other: Handler;
}

/** Files of what a store holds, below /export; the question is the query of the address. */
export function exportDoors(store: GraphStore): ExportDoors {
  const byPath = new Map<string, Handler>(FORMATS.map((format) => [`/export/${format.address}`, exportDoor(store, format)]));
  byPath.set('/export', () => json(200, { formats: formatsOffered() }));
  const other: Handler = (request) => refused(() => {
    formatAt((request.url ?? '').replace(/^\/export\/|\?.*$/g, ''));
    return json(404, {});
  });
  return { byPath, other };
}

function exportDoor(store: GraphStore, format: Format): Handler {
  return (request, search, signal) => refused(async () => {
    const asked = readRequest(format, new URLSearchParams(search));
    const reader = await store.open({ signal });
    const tag = `W/"${exportTag(reader, asked)}"`;
    const headers = {
      ETag: tag, 'Cache-Control': 'no-cache', 'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="${fileName(reader, asked)}"`,
      ...(format.mediaType === 'application/zip' ? {} : { Vary: 'Accept-Encoding' }),
    };
    if (holds(request, tag)) return { status: 200, headers };
    if (request.method === 'HEAD') {
      await refuseUnknownStarts(reader, asked.ask);
      return { status: 200, headers, parts: nothing() };
    }
    return { status: 200, headers, parts: (await exportFile(reader, asked)).parts };
  });
}

async function* nothing(): AsyncIterable<string> {
  // Nothing is made for whoever asks for the head alone.
}

/** What is foreseen is told in the shape of a GraphQL error. */
async function refused(answer: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (cause) {
    if (cause instanceof BadInput) return json(400, told(cause.message, cause.code, cause instanceof UnknownId ? { nearest: cause.nearest } : {}));
    if (cause instanceof StoreUnavailable) return json(503, told(UNAVAILABLE, cause.code, {}), { 'Retry-After': '1' });
    throw cause;
  }
}

function told(message: string, code: string, more: object): object {
  return { errors: [{ message, extensions: { code, ...more } }] };
}
