import type { CodegenConfig } from '@graphql-codegen/cli';

const text = { input: 'string', output: 'string' };
const record = '../../model/records/record.ts';
const store = '../../store/graph-store.ts';
const connection = '../connections/connection.ts';
const status = '../../operations/status.ts';

const things = ['Company', 'AIModel', 'Platform', 'Policy', 'Stakeholder', 'Event'];
const linkEnds = [...things, 'Actor', 'Entity'];
const listed = [...things, 'Claim', 'Article', 'Passage', 'Mention', 'Conflict'];

function each(names: readonly string[], suffix: string, mapper: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}${suffix}`, mapper]));
}

/** What stands behind each type of the schema while it is resolved. A mapper named like its type is renamed, or the two would collide. */
const mappers = {
  ...Object.fromEntries([...things, 'Article', 'Passage', 'Conflict', 'ConflictSide'].map((name) => [name, `${record}#${name}Record`])),
  ...each(['Entity', 'Actor'], '', `${record}#EntityRecord`),
  ...each(['Claim', 'Relation', 'Occurrence', 'Statement'], '', `${store}#StoredClaim`),
  ...each(linkEnds, 'RelationConnection', `${connection}#LinkConnection`),
  ...each(linkEnds, 'RelationEdge', `${connection}#LinkEdge`),
  ...each(listed, 'Connection', `${connection}#ListConnection`),
  ...each(listed, 'Edge', `${connection}#ListEdge`),
  Node: `${store}#StoredNode`,
  Mention: `${store}#MentionNode`,
  Evidence: `${store}#EvidenceItem`,
  Graph: `${store}#Revision as RevisionModel`,
  Amount: `${record}#AmountRecord`,
  IdentityJudgement: `${record}#IdentityJudgement as IdentityJudgementModel`,
  UncertainTime: '../../model/time/uncertain-time.ts#UncertainTime as UncertainTimeModel',
  Validity: '../../model/time/uncertain-time.ts#Validity as ValidityModel',
  StatusStep: `${status}#StatusStep as StatusStepModel`,
  Standing: `${status}#Standing as StandingModel`,
  Subgraph: '../../operations/neighbourhood.ts#Subgraph as SubgraphModel',
};

const config: CodegenConfig = {
  schema: 'schema/**/*.graphql',
  generates: {
    'src/api/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { ID: text, Date: text, DateTime: text },
        contextType: '../reading/context.ts#Context',
        mappers,
        enumsAsTypes: true,
        immutableTypes: true,
        useIndexSignature: false,
        inputMaybeValue: 'T | null | undefined',
        avoidOptionals: { field: true, resolvers: false },
        namingConvention: 'keep',
        addInterfaceFieldResolverTypes: true,
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    },
  },
};

export default config;
