import type { GraphReader, GraphStore } from '../../src/store/graph-store.ts';

/** A store that does what another does, and notes which methods of its readers were called. `later`: every answer is a promise. */
export function watched(store: GraphStore, later = false): GraphStore & { readonly calls: string[]; opened: number } {
  const calls: string[] = [];
  const watch = (reader: GraphReader): GraphReader => new Proxy(reader, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        calls.push(String(name));
        const answer: unknown = Reflect.apply(member, target, args);
        return later ? Promise.resolve(answer) : answer;
      };
    },
  });
  return {
    engine: store.engine,
    calls,
    opened: 0,
    async open(options) {
      this.opened += 1;
      return watch(await store.open(options));
    },
    close: () => store.close(),
  };
}
