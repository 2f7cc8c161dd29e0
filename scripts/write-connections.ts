import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the file stands that this script writes. */
export const CONNECTIONS_FILE = fileURLToPath(new URL('../schema/connections.graphql', import.meta.url));

interface FarEnd {
  readonly type: string;
  readonly stance?: true;
  readonly role?: true;
}

/** The eight types that a relation field may lead to, with the scalar members that links to them can have beside a qualifier. */
export const FAR_ENDS: readonly FarEnd[] = [
  { type: 'Company' },
  { type: 'AIModel' },
  { type: 'Platform' },
  { type: 'Policy' },
  { type: 'Stakeholder' },
  { type: 'Event', role: true },
  { type: 'Actor', stance: true },
  { type: 'Entity', stance: true, role: true },
];

interface Listed {
  readonly type: string;
  readonly plural: string;
  readonly withheld: boolean;
}

/** The types that stand in lists without a link between; `withheld` where the default leaves some of them out. */
export const LISTED: readonly Listed[] = [
  { type: 'Company', plural: 'companies', withheld: true },
  { type: 'AIModel', plural: 'models', withheld: true },
  { type: 'Platform', plural: 'platforms', withheld: true },
  { type: 'Policy', plural: 'policies', withheld: true },
  { type: 'Stakeholder', plural: 'stakeholders', withheld: true },
  { type: 'Event', plural: 'events', withheld: true },
  { type: 'Claim', plural: 'claims', withheld: true },
  { type: 'Article', plural: 'articles', withheld: false },
  { type: 'Passage', plural: 'passages', withheld: false },
  { type: 'Mention', plural: 'mentions', withheld: false },
  { type: 'Conflict', plural: 'conflicts', withheld: false },
];

const HEAD = `# Written by scripts/write-connections.ts; change the script, not this file.
# Each far end X gives XRelationConnection, XRelationEdge and XRelationFilter; each listed type X gives XConnection and XEdge.
`;

const TAIL = `  "Where this page stands."
  pageInfo: PageInfo!
  "How many match in all and are shown, before paging."
  totalCount: Int!
`;

const WITHHELD = `  """
  How many more match and are withheld by default: they are proposed, planned, speculated, denied or retracted, or rest
  on nothing else. Counted only when selected.
  """
  withheld: Int!
`;

function article(type: string): string {
  return /^[AE]/.test(type) ? 'an' : 'a';
}

function relationPages({ type, stance, role }: FarEnd): string {
  const an = article(type);
  return `
"A page of links whose far end is ${an} ${type}."
type ${type}RelationConnection {
  "This page: each link with its far end and a cursor."
  edges: [${type}RelationEdge!]!
  "This page, far ends only; the link, with its role, stance and sources, is on the edge."
  nodes: [${type}!]!
${TAIL}${WITHHELD}}

"One link whose far end is ${an} ${type}."
type ${type}RelationEdge {
  "Where to go on from."
  cursor: String!
  "The far end."
  node: ${type}!
  "The link between. It is the claim: its status, modality and evidence stand on it."
  relation: Relation!
}

"Which links whose far end is ${an} ${type}. All members must hold; null is the same as left out."
input ${type}RelationFilter {
  "Any of these; a link without a qualifier matches none."
  qualifier: [Qualifier!]
${stance ? '  "Any of these; only TAKES_POSITION_ON has one."\n  stance: [Stance!]\n' : ''}${
  role ? '  "Any of these; only PARTICIPATES_IN has one."\n  role: [ParticipantRole!]\n' : ''}  "Which claims are shown."
  claim: ShownFilter
}
`;
}

function listPages({ type, plural, withheld }: Listed): string {
  return `
"A page of ${plural}."
type ${type}Connection {
  "This page, each row with a cursor."
  edges: [${type}Edge!]!
  "This page without cursors."
  nodes: [${type}!]!
${TAIL}${withheld ? WITHHELD : ''}}

"One row of a page of ${plural}."
type ${type}Edge {
  "Where to go on from."
  cursor: String!
  "The row itself."
  node: ${type}!
}
`;
}

/** The SDL of what repeats only because GraphQL has no generics: connections, edges and the filters of links by far end. */
export function connectionsSdl(): string {
  return HEAD + [...FAR_ENDS.map(relationPages), ...LISTED.map(listPages)].join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(CONNECTIONS_FILE, connectionsSdl());
