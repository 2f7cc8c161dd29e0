import type { Problem } from '../errors.ts';
import { ENTITY_PREFIXES } from '../model/keys/id.ts';
import type { LocatedFile } from '../model/validate/values/located-file.ts';
import { decode } from './yaml/decode.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { seedFile } from './seed-file.ts';
import type { SourceNode } from './yaml/source-node.ts';

/** A seed file: its name, as problems shall name it, and its bytes or text. */
export interface SeedSource {
  readonly file: string;
  readonly text: Uint8Array | string;
}

/** What seed files say, and what is wrong with each item taken alone. */
export interface ReadResult {
  readonly files: readonly LocatedFile[];
  readonly problems: readonly Problem[];
}

const IDS = new RegExp(`\\b(?:${Object.values(ENTITY_PREFIXES).join('|')}|article):[a-z0-9][a-z0-9.-]*`, 'g');

/** Reads seed files (YAML 1.2, UTF-8) into items with their places. Pure; bad input is told, never thrown. */
export function readSeeds(sources: readonly SeedSource[]): ReadResult {
  const problems: Problem[] = [];
  const inOrder = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: inOrder.flatMap((source) => readSource(source, problems)), problems };
}

function readSource({ file, text: source }: SeedSource, problems: Problem[]): readonly LocatedFile[] {
  const text = decode(file, source, problems);
  if (text === null) return [{ ...NOTHING, lost: idsIn(latin(source)) }];
  const { roots, lost } = readYaml(file, text, problems);
  const ids = new Set([...idsIn(lost.join('\n')), ...roots.flatMap(strangers).flatMap(idsBelow)]);
  return roots.length === 0 ? [{ ...NOTHING, lost: ids }] : roots.map((root, nth) => seedFile(root, nth === 0 ? { file, line: 1, column: 1 } : root.place, ids, problems));
}

const SECTIONS: ReadonlySet<string> = new Set(['entities', 'articles', 'claims', 'accounts', 'mentions', 'judgements']);

/** What stands in a document outside its sections; where it is no mapping, the whole of it. */
function strangers(root: SourceNode): readonly SourceNode[] {
  if (root.kind !== 'map') return [root];
  return [...root.members].filter(([key, { node }]) => node.kind === 'map' || !SECTIONS.has(key)).map(([, { node }]) => node).filter(({ kind }) => kind !== 'scalar');
}

function idsBelow(node: SourceNode): readonly string[] {
  switch (node.kind) {
    case 'scalar': return [...idsIn(node.written)];
    case 'list': return node.items.flatMap(idsBelow);
    case 'map': return [...node.members.values()].flatMap((member) => idsBelow(member.node));
    case 'unreadable': return [];
  }
}

const NOTHING: LocatedFile = { recorded: null, entities: [], articles: [], claims: [], mentions: [], judgements: [], lost: new Set(), misspelt: [] };

function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(IDS));
}

/** Bytes of an unknown encoding, so that at least the ids in them can be seen. */
function latin(source: Uint8Array | string): string {
  return (typeof source === 'string' ? source : new TextDecoder('latin1').decode(source)).replaceAll('\0', '');
}
