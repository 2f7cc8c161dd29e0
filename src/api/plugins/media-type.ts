/** The media types of an answer. */
export const JSON_TYPE = 'application/json';
export const RESPONSE_TYPE = 'application/graphql-response+json';

type MediaType = typeof JSON_TYPE | typeof RESPONSE_TYPE;

interface Choice {
  readonly type: MediaType;
  readonly quality: number;
  /** Where the header speaks of it, counted from the front. */
  readonly place: number;
}

/**
 * The media type that an Accept header asks for (RFC 9110, 12.5.1): of the two the one of higher quality, then the one spoken of first, then JSON.
 * JSON without a header; null when neither is taken.
 */
export function mediaTypeOf(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const [json, response] = [choiceOf(accept, JSON_TYPE), choiceOf(accept, RESPONSE_TYPE)];
  const best = response.quality > json.quality || (response.quality === json.quality && response.place < json.place) ? response : json;
  return best.quality > 0 ? best.type : null;
}

/** The most specific range that covers a type decides its quality. */
function choiceOf(accept: string, type: MediaType): Choice {
  const ranges = accept.split(',').map((range, place) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, place, quality: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const found = [type, 'application/*', '*/*'].map((name) => ranges.find((range) => range.name === name)).find((range) => range !== undefined);
  return { type, quality: found?.quality ?? 0, place: found?.place ?? ranges.length };
}
