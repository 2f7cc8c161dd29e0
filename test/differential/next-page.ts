import type { Dice } from '../support/random.ts';
import { argumentOf, type Coverage } from './coverage.ts';
import { eachAnswer, type ArgumentNode, type FieldNode, type Operation, type Selection } from './operation-tree.ts';
import type { RandomOperation } from './random-operation.ts';

/** An operation with the cursors that its answer gave, by the connection that gave them. */
export interface Answered {
  readonly operation: RandomOperation;
  readonly cursors: ReadonlyMap<FieldNode, readonly string[]>;
}

/** The cursors of an answer, and whether it holds an edge. */
export function harvest(operation: RandomOperation, data: unknown): Answered & { readonly edges: boolean } {
  const cursors = new Map<FieldNode, string[]>();
  let edges = false;
  const owners = ownersOf(operation.selections);
  eachAnswer(operation, data, (node, value) => {
    if (node.field.name === 'edges' && Array.isArray(value) && value.length > 0) edges = true;
    const owner = owners.get(node);
    if (owner !== undefined && typeof value === 'string') cursors.set(owner, [...(cursors.get(owner) ?? []), value]);
  });
  return { operation, cursors, edges };
}

/** The connection of which a field tells a cursor. */
function ownersOf(selections: readonly Selection[], connection: FieldNode | null = null): ReadonlyMap<FieldNode, FieldNode> {
  const found = new Map<FieldNode, FieldNode>();
  for (const one of selections) {
    const isCursor = one.kind === 'field' && ['cursor', 'startCursor', 'endCursor'].includes(one.field.name);
    if (isCursor && connection !== null) found.set(one, connection);
    const pages = one.kind === 'field' && one.field.args.some(({ name }) => name === 'after');
    for (const [node, owner] of ownersOf(one.selections, pages ? one : connection)) found.set(node, owner);
  }
  return found;
}

/** The same question from a cursor of its answer on, at one place or at several; null where the answer gave none. */
export function nextPage(dice: Dice, { operation, cursors }: Answered, coverage: Coverage): RandomOperation | null {
  const { wants } = operation;
  const open = [...cursors.keys()].filter((node) => !wants.has(node));
  const wanted = [...cursors.keys()].filter((node) => wants.has(node));
  if (wanted.length + open.length === 0) return null;
  const chosen = new Map<FieldNode, readonly ArgumentNode[]>();
  for (const node of [...wanted, ...dice.some(open, dice.between(wanted.length === 0 ? 1 : 0, 2))]) {
    const argument = wants.get(node) ?? dice.weighted(['after', 'before'] as const, (name) => coverage.weight(argumentOf(node.parent, node.field.name, name)));
    chosen.set(node, pageArguments(dice, node, argument, dice.pick(cursors.get(node) ?? [])));
  }
  return { ...withArguments(operation, chosen), wants: new Map() };
}

/** The same question with a cursor of another question; null where there is none. */
export function foreignPage(dice: Dice, { operation, cursors }: Answered, other: Answered): RandomOperation | null {
  const [node] = cursors.keys();
  const [foreign] = other.cursors.values();
  if (node === undefined || foreign === undefined) return null;
  return { ...withArguments(operation, new Map([[node, pageArguments(dice, node, dice.pick(['after', 'before'] as const), dice.pick(foreign))]])), wants: new Map() };
}

function pageArguments(dice: Dice, node: FieldNode, argument: 'after' | 'before', cursor: string): readonly ArgumentNode[] {
  const others = node.args.filter(({ arg }) => !['first', 'last', 'after', 'before'].includes(arg.name));
  const given = new Map<string, unknown>([[argument, cursor]]);
  if (dice.chance(0.85)) given.set(argument === 'after' ? 'first' : 'last', dice.between(1, 5));
  const page = node.field.args.filter(({ name }) => given.has(name)).map((arg) => ({ arg, value: given.get(arg.name), asVariable: dice.chance(0.25) }));
  return [...others, ...page];
}

function withArguments(operation: Operation, chosen: ReadonlyMap<FieldNode, readonly ArgumentNode[]>): Operation {
  const replaced = (selections: readonly Selection[]): readonly Selection[] => selections.map((one) =>
    (one.kind === 'field' ? { ...one, args: chosen.get(one) ?? one.args, selections: replaced(one.selections) } : { ...one, selections: replaced(one.selections) }));
  return { selections: replaced(operation.selections) };
}

/** Whether an operation goes on from a cursor. */
export function usesCursor(operation: Operation): boolean {
  const uses = (one: Selection): boolean =>
    (one.kind === 'field' && one.args.some(({ arg, value }) => (arg.name === 'after' || arg.name === 'before') && typeof value === 'string')) || one.selections.some(uses);
  return operation.selections.some(uses);
}
