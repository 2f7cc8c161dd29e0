import { areComparable } from './score.ts';
import type { Weigh } from './similarity.ts';
import type { ComparedThing } from './thing.ts';

/** A key that more things have than this tells too little to compare them all. */
const LARGEST_BLOCK = 40;

/** Pairs that are worth a look, each once: those that share a rare word, two words, an acronym, the letters at the start, or an external id. */
export function pairsToCompare(things: readonly ComparedThing[], weigh: Weigh): readonly (readonly [ComparedThing, ComparedThing])[] {
  const blocks = new Map<string, number[]>();
  things.forEach((thing, place) => {
    for (const key of new Set(keysOf(thing, weigh))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [place]);
      else block.push(place);
    }
  });
  const seen = new Set<number>();
  const pairs: (readonly [ComparedThing, ComparedThing])[] = [];
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [nth, first] of block.entries()) {
      for (const second of block.slice(nth + 1)) {
        const number = Math.min(first, second) * things.length + Math.max(first, second);
        const [a, b] = [things[first], things[second]];
        if (seen.has(number) || a === undefined || b === undefined || !areComparable(a, b)) continue;
        seen.add(number);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

function* keysOf({ type, names, externalIds }: ComparedThing, weigh: Weigh): Iterable<string> {
  const group = type === 'Company' || type === 'Stakeholder' ? 'Actor' : type;
  for (const id of externalIds) yield `id ${id}`;
  for (const { words, compact, acronym, initials } of names) {
    yield `${group} letters ${compact}`;
    if (compact.length >= 6) yield `${group} start ${compact.slice(0, 6)}`;
    // A slip of the pen in a name of one word: what is left of both when a letter is taken out is the same.
    if (words.length === 1 && compact.length >= 6) for (let at = 0; at < compact.length; at += 1) yield `${group} letters ${compact.slice(0, at)}${compact.slice(at + 1)}`;
    for (const word of words) yield `${group} word ${word}`;
    // Of a long name the words that tell most.
    const telling = [...words].sort((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1)).slice(0, 5).sort();
    for (const [nth, word] of telling.entries()) for (const other of telling.slice(nth + 1)) yield `${group} words ${word} ${other}`;
    if (acronym !== null) yield `${group} acronym ${acronym}`;
    for (const each of initials) if (each.length >= 2) yield `${group} acronym ${each}`;
  }
}
