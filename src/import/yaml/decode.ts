import type { Problem } from '../../errors.ts';

const BIGGEST = 32 * 1024 * 1024;

/** What is wrong with a file of so many bytes; null where nothing is. */
export function sizeFault(bytes: number): string | null {
  return bytes > BIGGEST ? `the file has ${bytes} bytes; expected at most ${BIGGEST}: write it as several files` : null;
}

/**
 * A file as text, without a byte order mark. The first byte of a line that is no UTF-8 is a problem; such bytes come back as U+FFFD.
 * Null where nothing can be read.
 */
export function decode(file: string, source: Uint8Array | string, problems: Problem[]): string | null {
  const whole = (message: string): null => {
    problems.push({ place: { file, line: 1, column: 1 }, path: '(file)', message });
    return null;
  };
  const tooBig = sizeFault(source.length);
  if (tooBig !== null) return whole(tooBig);
  if (typeof source === 'string') return source.startsWith('\uFEFF') ? source.slice(1) : source;
  const marked = (source[0] === 0xff && source[1] === 0xfe) || (source[0] === 0xfe && source[1] === 0xff);
  // Every other byte of plain text is zero there; no text of ours begins with NUL.
  if (marked || (source.length > 1 && (source[0] === 0) !== (source[1] === 0))) {
    return whole('the file is UTF-16; expected UTF-8: save it in that encoding');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  linesOf(source).forEach((bytes, index) => {
    const fault = firstFault(bytes);
    if (fault === null) return;
    problems.push({
      place: { file, line: index + 1, column: fault.column },
      path: '(file)',
      message: `byte 0x${fault.byte.toString(16).padStart(2, '0').toUpperCase()} is no UTF-8; expected UTF-8: save the file in that encoding`,
    });
  });
  return new TextDecoder('utf-8').decode(source);
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** The first byte at which a line stops being UTF-8, and its column. */
function firstFault(line: Uint8Array): { readonly column: number; readonly byte: number } | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [column, start] = [1, 0];
  for (const [index, byte] of [...line, 0x0a].entries()) {
    try {
      const whole = decoder.decode(Uint8Array.of(byte), { stream: true });
      column += whole.length;
      if (whole !== '') start = index + 1;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { column, byte: line[start] ?? byte };
    }
  }
  return null;
}
