import type { Place, Problem } from '../../errors.ts';
import { composeYaml, type ComposedYaml } from './compose-yaml.ts';
import { itemChunks, type Chunk } from './item-chunks.ts';
import type { ListNode, MapNode, SourceNode } from './source-node.ts';
import { yamlTree } from './yaml-tree.ts';

/** What could be read of a file: its documents (one, if all is well) and the stretches of text that could not be read. */
export interface YamlFile {
  readonly roots: readonly SourceNode[];
  readonly lost: readonly string[];
}

/** Reads a file as YAML 1.2. Where its notation is faulty, item by item, so that one bad line hides nothing but its own item. */
export function readYaml(file: string, text: string, problems: Problem[]): YamlFile {
  const whole = composeYaml(text);
  if (whole.faults.length > 0) return readItems(file, text, whole, problems);
  const placeOf = placesIn(file, text, 0);
  const roots = whole.documents.map((document) => yamlTree(document, placeOf, problems));
  for (const root of roots.slice(1)) {
    problems.push({ place: root.place, path: '(file)', message: 'a second document begins here; expected one document a file: move it to a file of its own' });
  }
  return { roots, lost: [] };
}

function readItems(file: string, text: string, whole: ComposedYaml, problems: Problem[]): YamlFile {
  const root: MapNode = { kind: 'map', place: { file, line: 1, column: 1 }, parent: null, key: '', members: new Map() };
  const lost: string[] = [];
  let headLost = false;
  for (const chunk of itemChunks(text)) {
    const composed = composeYaml(chunk.text);
    const placeOf = placesIn(file, chunk.text, chunk.before);
    const [fault] = composed.faults;
    if (fault !== undefined) {
      problems.push({ place: placeOf(fault.offset), path: chunk.section ?? '(file)', message: fault.message });
      lost.push(chunk.text);
      headLost ||= chunk.section === null;
    }
    addChunk(root, chunk, composed, placeOf, problems);
  }
  // Either may stand in a line before the first item that could not be read.
  for (const key of headLost ? ['recorded', 'article'] : []) {
    const node: SourceNode = { kind: 'unreadable', place: root.place, parent: root, key };
    if (!root.members.has(key)) root.members.set(key, { keyPlace: root.place, node });
  }
  const [first] = whole.faults;
  if (lost.length > 0 || first === undefined) return { roots: [root], lost };
  problems.push({ place: placesIn(file, text, 0)(first.offset), path: '(file)', message: first.message });
  return { roots: [], lost: [text] };
}

function addChunk(root: MapNode, chunk: Chunk, composed: ComposedYaml, placeOf: (offset: number) => Place, problems: Problem[]): void {
  const [document] = composed.documents;
  if (chunk.section === null) {
    if (composed.faults.length > 0 || document === undefined) return;
    const node = yamlTree(document, placeOf, problems);
    if (node.kind !== 'map') return;
    for (const [key, { keyPlace, node: member }] of node.members) root.members.set(key, { keyPlace, node: rehung(member, { parent: root, key }) });
    return;
  }
  const list = sectionOf(root, chunk, placeOf(0));
  const holder = { parent: list, key: list.items.length, place: placeOf(0) };
  const read = composed.faults.length > 0 || document === undefined ? null : yamlTree(document, placeOf, problems);
  const item = read?.kind === 'list' ? read.items[0] : undefined;
  list.items.push(item === undefined ? { ...holder, kind: 'unreadable' } : rehung(item, holder));
}

/** The same node under another holder; what stands below it names it as parent. */
function rehung(node: SourceNode, holder: { readonly parent: SourceNode; readonly key: string | number }): SourceNode {
  return Object.assign(node, holder);
}

function sectionOf(root: MapNode, chunk: Chunk, place: Place): ListNode {
  const name = chunk.section ?? '';
  const known = root.members.get(name)?.node;
  if (known?.kind === 'list') return known;
  const list: ListNode = { kind: 'list', place, parent: root, key: name, items: [] };
  root.members.set(name, { keyPlace: place, node: list });
  return list;
}

/** Turns offsets in a text into places; `before` lines stand before the text in its file. */
function placesIn(file: string, text: string, before: number): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: before + low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
