import { describe, expect, test } from 'vitest';
import { ENTITY_TYPES } from '../../../src/model/types/node-types.ts';
import { RELATION_NAMES } from '../../../src/model/types/relation-types.ts';
import { CLAIM_STATUSES, MODALITIES, STANCES } from '../../../src/model/terms/vocabularies.ts';
import { LISTINGS } from '../../../src/question/listing.ts';
import { linksText, linkTexts } from '../../../src/store/neo4j/read/statements/links.ts';
import { listText, listTexts } from '../../../src/store/neo4j/read/statements/lists.ts';
import { readStatements } from '../../../src/store/neo4j/read/statements/registry.ts';
import { walkText } from '../../../src/store/neo4j/read/statements/walk.ts';

const LABELS = [...ENTITY_TYPES, 'Entity', 'Article', 'Passage', 'Claim', 'Conflict'];
const TYPES = [...RELATION_NAMES, 'SUBJECT', 'OBJECT', 'EVIDENCED_BY', 'IN_ARTICLE', 'IN_CONFLICT', 'MENTIONS', 'SAME_AS'];
const FACETS = Object.values(LISTINGS).flatMap(({ texts, terms }) => [...texts.map((name) => `${name}Texts`), ...terms.map((name) => `${name}Terms`)]);
const PROPERTIES = [
  ...FACETS, 'id', 'name', 'record', 'since', 'until', 'first', 'status', 'modality', 'qualifier', 'stance', 'role', 'toStatus', 'timeUp', 'timeDown', 'nameFold',
  'nameKey', 'timeUpKey', 'timeDownKey', 'placeKey', 'claimKeyUp', 'claimKeyDown', 'sortKey', 'timeFrom', 'timeTo', 'timePrecision', 'dated', 'form',
];

function found(pattern: RegExp): readonly string[] {
  const all = readStatements().flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split('|')));
  return [...new Set(all)].sort();
}

describe('the statements that a reader can send', () => {
  test('are a fixed set: for links four to each of the 42 ways, and in all as many as the model makes', () => {
    expect(new Set(linkTexts()).size).toBe(42 * 4);
    const orders = Object.entries(LISTINGS).filter(([items]) => ENTITY_TYPES.some((type) => type === items))
      .reduce((sum, [, { orders: each }]) => sum + each.reduce((texts, by) => texts + (by === 'TIME' ? 4 : 2), 0), 0);
    const [articles, claims, passages, conflicts] = [2 * 6, 4 * 4, 2, 2];
    expect(listTexts()).toHaveLength(orders + articles + claims + passages + conflicts);
    const [mentions, walks, streams, others] = [2, 4, 1 + 22, 4];
    expect(readStatements()).toHaveLength(linkTexts().length + listTexts().length + mentions + walks + streams + others);
    expect(new Set(readStatements()).size).toBe(readStatements().length);
  });

  test('take their labels, types and properties from the model and from what the writer stores', () => {
    expect(found(/\(\w*:([\w|]+)/g).filter((label) => !LABELS.includes(label))).toEqual([]);
    expect(found(/\[\w*:([\w|]+)/g).filter((type) => !TYPES.includes(type))).toEqual([]);
    expect(found(/(?<![$\w])[a-z]\.(\w+)/g).filter((name) => !PROPERTIES.includes(name))).toEqual([]);
  });

  test('are told everything by the members of one parameter, so that no value or type of value makes a new plan', () => {
    expect(found(/\$(\w+)/g)).toEqual(['q']);
    const tests = Object.values(LISTINGS).flatMap(({ texts, terms }) =>
      [...texts.flatMap((name) => ['Eq', 'In', 'Contains', 'Present'].map((test) => name + test)), ...terms.map((name) => `${name}Terms`)]);
    expect(found(/\$q\.(\w+(?:Eq|In|Contains|Present|Terms))\b/g)).toEqual([...new Set(tests)].sort());
  });

  test('hold no value: no term of a vocabulary, no number but 0 and 1, no text but what parts a key', () => {
    const terms = [...CLAIM_STATUSES, ...MODALITIES, ...STANCES].filter((term) => term !== 'PROPOSED');
    expect(readStatements().filter((text) => terms.some((term) => new RegExp(`\\b${term}\\b`).test(text)))).toEqual([]);
    expect(found(/'([^']*)'/g)).toEqual(['\\u0001']);
    expect(found(/(?<![\w\\.])(\d+)/g)).toEqual(['0', '1']);
  });

  test('change nothing', () => {
    expect(readStatements().filter((text) => /\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD)\b/.test(text))).toEqual([]);
  });
});

test('a level of links reads from each thing, in the order of a computed key, with counts that cost nothing unless asked for', () => {
  expect(linksText({ relation: 'PARTICIPATES_IN', direction: 'IN' }, 'TIME', 'ASC')).toMatchInlineSnapshot(`
    "UNWIND range(0, size($q.ids) - 1) AS i
    MATCH (p:Entity {id: $q.ids[i]})
    RETURN i,
    CASE WHEN $q.limit > 0 THEN COLLECT {
      MATCH (p)<-[e:PARTICIPATES_IN]-(n:Entity)
      WHERE e.since <= $q.rev AND e.until > $q.rev AND e.status IN $q.statuses AND e.modality IN $q.modalities AND ($q.qualifiers IS NULL OR e.qualifier IN $q.qualifiers) AND ($q.stances IS NULL OR e.stance IN $q.stances) AND ($q.roles IS NULL OR e.role IN $q.roles)
      WITH e, n, CASE WHEN $q.down THEN e.timeDown ELSE e.timeUp END + '\\u0001' + n.nameFold + '\\u0001' + e.id AS k WHERE k > $q.after
      RETURN [k, e.record, e.first, e.since, n.record] ORDER BY k ASC LIMIT $q.limit
    } END AS page,
    CASE WHEN $q.total THEN COUNT {
      MATCH (p)<-[e:PARTICIPATES_IN]-(n:Entity)
      WHERE e.since <= $q.rev AND e.until > $q.rev AND e.status IN $q.statuses AND e.modality IN $q.modalities AND ($q.qualifiers IS NULL OR e.qualifier IN $q.qualifiers) AND ($q.stances IS NULL OR e.stance IN $q.stances) AND ($q.roles IS NULL OR e.role IN $q.roles)
    } END AS total,
    CASE WHEN $q.withheld THEN COUNT {
      MATCH (p)<-[e:PARTICIPATES_IN]-(n:Entity)
      WHERE e.since <= $q.rev AND e.until > $q.rev AND NOT (e.status IN $q.statuses AND e.modality IN $q.modalities) AND ($q.qualifiers IS NULL OR e.qualifier IN $q.qualifiers) AND ($q.stances IS NULL OR e.stance IN $q.stances) AND ($q.roles IS NULL OR e.role IN $q.roles)
    } END AS withheld"
  `);
});

test('a list of the graph follows an index', () => {
  expect(listText('Conflict', 'GRAPH', { by: 'ID', descending: false }, 'ASC')).toMatchInlineSnapshot(`
    "WITH 0 AS i
    RETURN i,
    CASE WHEN $q.limit > 0 THEN COLLECT {
      MATCH (n:Conflict)
      WHERE n.id > $q.after AND n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.kindTerms IS NULL OR any(term IN n.kindTerms WHERE term IN $q.kindTerms))
        AND ($q.aboutTerms IS NULL OR any(term IN n.aboutTerms WHERE term IN $q.aboutTerms))
        AND true
      RETURN [n.id, n.record] ORDER BY n.id ASC LIMIT $q.limit
    } END AS page,
    CASE WHEN $q.total THEN COUNT {
      MATCH (n:Conflict)
      WHERE n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.kindTerms IS NULL OR any(term IN n.kindTerms WHERE term IN $q.kindTerms))
        AND ($q.aboutTerms IS NULL OR any(term IN n.aboutTerms WHERE term IN $q.aboutTerms))
        AND true
      RETURN 1 AS one
    } END AS total,
    CASE WHEN $q.withheld THEN COUNT {
      MATCH (n:Conflict)
      WHERE n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.kindTerms IS NULL OR any(term IN n.kindTerms WHERE term IN $q.kindTerms))
        AND ($q.aboutTerms IS NULL OR any(term IN n.aboutTerms WHERE term IN $q.aboutTerms))
        AND NOT (true)
      RETURN 1 AS one
    } END AS withheld"
  `);
});

test('the claims of an article are its versions, each claim once', () => {
  expect(listText('Claim', 'Article', { by: 'TIME', descending: true }, 'DESC')).toMatchInlineSnapshot(`
    "UNWIND range(0, size($q.ids) - 1) AS i
    MATCH (p:Article {id: $q.ids[i]})
    RETURN i,
    CASE WHEN $q.limit > 0 THEN COLLECT {
      MATCH (p)<-[:IN_ARTICLE]-(:Passage)<-[x:EVIDENCED_BY]-(c:Claim) WHERE x.since <= $q.rev AND x.until > $q.rev
      WITH DISTINCT c
      MATCH (c)-[n:SUBJECT]->(:Entity)
      WHERE n.claimKeyDown < $q.after AND n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.ongoingTerms IS NULL OR any(term IN n.ongoingTerms WHERE term IN $q.ongoingTerms))
        AND ($q.subjectTerms IS NULL OR any(term IN n.subjectTerms WHERE term IN $q.subjectTerms))
        AND ($q.possiblyFrom IS NULL OR (n.timeFrom <= $q.possiblyTo AND n.timeTo >= $q.possiblyFrom))
        AND ($q.certainlyFrom IS NULL OR (n.timeFrom >= $q.certainlyFrom AND n.timeTo <= $q.certainlyTo))
        AND ($q.precisions IS NULL OR n.timePrecision IN $q.precisions)
        AND ($q.dated IS NULL OR n.dated = $q.dated)
        AND ($q.recorded IS NULL OR n.first IN $q.recorded)
        AND n.status IN $q.statuses AND n.modality IN $q.modalities
      RETURN [n.claimKeyDown, n.record, n.first, n.since] ORDER BY n.claimKeyDown DESC LIMIT $q.limit
    } END AS page,
    CASE WHEN $q.total THEN COUNT {
      MATCH (p)<-[:IN_ARTICLE]-(:Passage)<-[x:EVIDENCED_BY]-(c:Claim) WHERE x.since <= $q.rev AND x.until > $q.rev
      WITH DISTINCT c
      MATCH (c)-[n:SUBJECT]->(:Entity)
      WHERE n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.ongoingTerms IS NULL OR any(term IN n.ongoingTerms WHERE term IN $q.ongoingTerms))
        AND ($q.subjectTerms IS NULL OR any(term IN n.subjectTerms WHERE term IN $q.subjectTerms))
        AND ($q.possiblyFrom IS NULL OR (n.timeFrom <= $q.possiblyTo AND n.timeTo >= $q.possiblyFrom))
        AND ($q.certainlyFrom IS NULL OR (n.timeFrom >= $q.certainlyFrom AND n.timeTo <= $q.certainlyTo))
        AND ($q.precisions IS NULL OR n.timePrecision IN $q.precisions)
        AND ($q.dated IS NULL OR n.dated = $q.dated)
        AND ($q.recorded IS NULL OR n.first IN $q.recorded)
        AND n.status IN $q.statuses AND n.modality IN $q.modalities
      RETURN 1 AS one
    } END AS total,
    CASE WHEN $q.withheld THEN COUNT {
      MATCH (p)<-[:IN_ARTICLE]-(:Passage)<-[x:EVIDENCED_BY]-(c:Claim) WHERE x.since <= $q.rev AND x.until > $q.rev
      WITH DISTINCT c
      MATCH (c)-[n:SUBJECT]->(:Entity)
      WHERE n.since <= $q.rev AND n.until > $q.rev
        AND ($q.only IS NULL OR n.id IN $q.only)
        AND ($q.ongoingTerms IS NULL OR any(term IN n.ongoingTerms WHERE term IN $q.ongoingTerms))
        AND ($q.subjectTerms IS NULL OR any(term IN n.subjectTerms WHERE term IN $q.subjectTerms))
        AND ($q.possiblyFrom IS NULL OR (n.timeFrom <= $q.possiblyTo AND n.timeTo >= $q.possiblyFrom))
        AND ($q.certainlyFrom IS NULL OR (n.timeFrom >= $q.certainlyFrom AND n.timeTo <= $q.certainlyTo))
        AND ($q.precisions IS NULL OR n.timePrecision IN $q.precisions)
        AND ($q.dated IS NULL OR n.dated = $q.dated)
        AND ($q.recorded IS NULL OR n.first IN $q.recorded)
        AND NOT (n.status IN $q.statuses AND n.modality IN $q.modalities)
      RETURN 1 AS one
    } END AS withheld"
  `);
});

test('a walk along the arrows goes both ways over what is symmetric', () => {
  expect(walkText('OUT')).toMatchInlineSnapshot(`
    "UNWIND $q.ids AS id
    MATCH (p:Entity {id: id})
    CALL (p) {
      MATCH (p)-[e:DEVELOPS|OPERATES|OWNS|INVESTS_IN|AFFILIATED_WITH|BUILT_ON|AVAILABLE_ON|PROPOSED|ISSUED|ENFORCES|APPLIES_TO|EXEMPTS|ALTERS|IMPLEMENTS|PART_OF|TAKES_POSITION_ON|COMMITS_TO|PARTICIPATES_IN|CONCERNS|FOLLOWED_BY]->(n:Entity) WHERE type(e) IN $q.relations AND e.since <= $q.rev AND e.until > $q.rev AND e.status IN $q.statuses AND e.modality IN $q.modalities AND ($q.qualifiers IS NULL OR e.qualifier IN $q.qualifiers) AND ($q.stances IS NULL OR e.stance IN $q.stances) AND ($q.roles IS NULL OR e.role IN $q.roles)
      RETURN n
      UNION
      MATCH (p)-[e:PARTNERS_WITH|RELATED_TO]-(n:Entity) WHERE type(e) IN $q.relations AND e.since <= $q.rev AND e.until > $q.rev AND e.status IN $q.statuses AND e.modality IN $q.modalities AND ($q.qualifiers IS NULL OR e.qualifier IN $q.qualifiers) AND ($q.stances IS NULL OR e.stance IN $q.stances) AND ($q.roles IS NULL OR e.role IN $q.roles)
      RETURN n
    }
    WITH DISTINCT n
    RETURN n.record AS record ORDER BY n.nameFold, n.id"
  `);
});
