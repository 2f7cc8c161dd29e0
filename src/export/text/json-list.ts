/** The members of a JSON list, a page at a time, each on a line of its own. */
export async function* jsonList<T>(pages: AsyncIterable<readonly T[]>, of: (item: T) => unknown): AsyncIterable<string> {
  let first = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${first ? '\n' : ',\n'}${page.map((item) => JSON.stringify(of(item))).join(',\n')}`;
    first = false;
  }
}
