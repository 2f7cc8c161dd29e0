/** A stretch of lines that can be read on its own: one item of a section, or the lines before the first item. */
export interface Chunk {
  /** The section that the item stands in; null for lines outside of any. */
  readonly section: string | null;
  /** How many lines stand before it. */
  readonly before: number;
  readonly text: string;
}

/** A file cut at the lines that begin a section or an item of it, so that a fault of notation in one item leaves the others readable. */
export function itemChunks(text: string): readonly Chunk[] {
  const chunks: { section: string | null; before: number; lines: string[] }[] = [];
  let section: string | null = null;
  let indent: string | null = null;
  text.split('\n').forEach((line, before) => {
    const head = /^([A-Za-z]\w*)\s*:(\s.*)?$/.exec(line);
    const dash = /^( *)-(\s|$)/.exec(line);
    if (head !== null) {
      section = head[1] ?? null;
      indent = null;
      if ((head[2] ?? '').replace(/#.*/, '').trim() !== '') section = null;
      chunks.push({ section: null, before, lines: [line] });
    } else if (section !== null && dash !== null && (indent === null || dash[1] === indent)) {
      indent = dash[1] ?? null;
      chunks.push({ section, before, lines: [line] });
    } else {
      const last = chunks[chunks.length - 1];
      if (last === undefined) chunks.push({ section: null, before, lines: [line] });
      else last.lines.push(line);
    }
  });
  return chunks.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n') }));
}
