import { ENTITY_TYPES } from '../../model/types/node-types.ts';
import { chain } from '../../operations/chain.ts';
import type { LinkConnection, LinkEdge, ListConnection, ListEdge } from '../connections/connection.ts';

const FAR_ENDS = [...ENTITY_TYPES, 'Actor', 'Entity'];
const WITHHOLDING = [...ENTITY_TYPES, 'Claim'];
const SHOWING_ALL = ['Article', 'Passage', 'Mention', 'Conflict'];

const links = {
  edges: (of: LinkConnection) => of.edges(),
  nodes: (of: LinkConnection) => chain(of.rows(), (rows) => rows.map((row) => row.far)),
  pageInfo: (of: LinkConnection) => of.pageInfo(),
  totalCount: (of: LinkConnection) => of.total(),
  withheld: (of: LinkConnection) => of.withheld(),
};

const linkEdge = {
  cursor: ({ of, row }: LinkEdge) => of.cursorOf(row),
  node: ({ row }: LinkEdge) => row.far,
  relation: ({ row }: LinkEdge) => row.claim,
};

const list = {
  edges: (of: ListConnection) => of.edges(),
  nodes: (of: ListConnection) => chain(of.rows(), (rows) => rows.map((row) => row.node)),
  pageInfo: (of: ListConnection) => of.pageInfo(),
  totalCount: (of: ListConnection) => of.total(),
};

const withholdingList = { ...list, withheld: (of: ListConnection) => of.withheld() };

const listEdge = {
  cursor: ({ of, row }: ListEdge) => of.cursorOf(row),
  node: ({ row }: ListEdge) => row.node,
};

function each<T>(names: readonly string[], suffix: string, fields: T): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [`${name}${suffix}`, fields]));
}

/** The fields of all connections and edges: real resolvers, since a compiled executor calls no functions that it finds as properties. */
export const connectionFields = {
  ...each(FAR_ENDS, 'RelationConnection', links),
  ...each(FAR_ENDS, 'RelationEdge', linkEdge),
  ...each(WITHHOLDING, 'Connection', withholdingList),
  ...each(SHOWING_ALL, 'Connection', list),
  ...each([...WITHHOLDING, ...SHOWING_ALL], 'Edge', listEdge),
};
