import { expect, test } from 'vitest';
import { RELATION_NAMES, mayJoin, relationType } from '../../src/model/types/relation-types.ts';
import { ENTITY_TYPES } from '../../src/model/types/node-types.ts';
import { WAYS, farFrom, waysFrom } from '../../src/model/types/ways.ts';

test('each verb with each qualifier reads as a sentence that contains the bare verb, so that a list that shows the verb alone does not lie', () => {
  const sentences = RELATION_NAMES.flatMap((name) => Object.entries(relationType(name).reads).map(([qualifier, reads]) => `${name}${qualifier && ` ${qualifier}`}: A ${reads} B`));
  expect(sentences.join('\n')).toMatchInlineSnapshot(`
    "DEVELOPS: A develops B
    DEVELOPS LEAD: A develops, as lead, B
    DEVELOPS CONTRIBUTOR: A develops, as a contributor, B
    OPERATES: A operates B
    OWNS: A owns B
    OWNS SUBSIDIARY: A owns, as a subsidiary, B
    OWNS ACQUIRED: A owns, having acquired it, B
    OWNS STAKE: A owns a stake in B
    INVESTS_IN: A invests in B
    INVESTS_IN LEAD: A invests, as lead of the round, in B
    INVESTS_IN PARTICIPANT: A invests, as one of several, in B
    PARTNERS_WITH: A partners with B
    PARTNERS_WITH LICENCE: A partners, by licence, with B
    PARTNERS_WITH CLOUD: A partners, for cloud services, with B
    PARTNERS_WITH DATA: A partners, for data, with B
    PARTNERS_WITH RESEARCH: A partners, in research, with B
    PARTNERS_WITH SAFETY_TESTING: A partners, in safety testing, with B
    PARTNERS_WITH SUPPLY: A partners, for supplies, with B
    AFFILIATED_WITH: A is affiliated with B
    AFFILIATED_WITH MEMBER: A is affiliated, as a member, with B
    AFFILIATED_WITH POST: A is affiliated, by a post, with B
    BUILT_ON: A is built on B
    BUILT_ON VERSION_OF: A is built on, as a version of, B
    BUILT_ON FINE_TUNE: A is built on, as a fine-tune of, B
    BUILT_ON DISTILLED: A is built on, distilled from, B
    BUILT_ON SUCCESSOR: A is built on, as successor of, B
    AVAILABLE_ON: A is available on B
    PROPOSED: A proposed B
    ISSUED: A issued B
    ISSUED ADOPTED: A issued, by adopting it, B
    ISSUED PUBLISHED: A issued, by publishing it, B
    ISSUED AMENDED: A issued, in an amended form, B
    ENFORCES: A enforces B
    ENFORCES ENFORCES: A enforces, with powers to punish, B
    ENFORCES MONITORS: A enforces, by monitoring, B
    APPLIES_TO: A applies to B
    EXEMPTS: A exempts B
    ALTERS: A alters B
    ALTERS AMENDS: A alters, by amending, B
    ALTERS REPEALS: A alters, by repealing, B
    ALTERS PREEMPTS: A alters, by preempting, B
    ALTERS REPLACES: A alters, by replacing, B
    IMPLEMENTS: A implements B
    PART_OF: A is part of B
    TAKES_POSITION_ON: A takes a position on B
    TAKES_POSITION_ON TOO_WEAK: A takes a position on, as too weak, B
    TAKES_POSITION_ON TOO_STRONG: A takes a position on, as too strong, B
    COMMITS_TO: A commits to B
    COMMITS_TO SIGNED: A commits, by signing, to B
    COMMITS_TO SIGNED_IN_PART: A commits, by signing a part, to B
    COMMITS_TO CARRIES_OUT: A commits, by carrying it out, to B
    PARTICIPATES_IN: A takes part in B
    CONCERNS: A concerns B
    CONCERNS SUBJECT: A concerns, as its subject, B
    CONCERNS ALLEGED_BREACH: A concerns an alleged breach of B
    CONCERNS LEGAL_BASIS: A concerns, as its legal basis, B
    FOLLOWED_BY: A was followed by B
    FOLLOWED_BY LED_TO: A led to, and was followed by, B
    FOLLOWED_BY RESPONSE: A was followed, in response, by B
    FOLLOWED_BY FOLLOW_UP: A was followed, as a next step, by B
    FOLLOWED_BY REVERSAL: A was followed, being reversed, by B
    FOLLOWED_BY AMENDMENT: A was followed, being amended, by B
    FOLLOWED_BY REPEAL: A was followed, being repealed, by B
    FOLLOWED_BY END: A was followed, being ended, by B
    FOLLOWED_BY IMPLEMENTATION: A was followed, being carried out, by B
    FOLLOWED_BY SETTLEMENT: A was followed, being settled, by B
    FOLLOWED_BY BLOCK: A was followed, being blocked, by B
    RELATED_TO: A has to do with B"
  `);
  for (const name of RELATION_NAMES) {
    const { reads } = relationType(name);
    const [stem = ''] = (reads[''] ?? '').split(' ').slice(reads['']?.startsWith('is ') || reads['']?.startsWith('was ') ? 1 : 0);
    for (const sentence of Object.values(reads)) expect(sentence).toContain(stem);
  }
});

test('every kind of link is known from both of its ends, under 42 ways in all', () => {
  expect(WAYS).toHaveLength(42);
  for (const type of ENTITY_TYPES) {
    const labels = waysFrom(type).map((way) => way.label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('a link may run only between the types that its kind names', () => {
  expect(mayJoin('PART_OF', 'Policy', 'Policy')).toBe(true);
  expect(mayJoin('PART_OF', 'Policy', 'Event')).toBe(false);
  expect(mayJoin('CONCERNS', 'Policy', 'Event')).toBe(false);
  expect(mayJoin('PARTNERS_WITH', 'Stakeholder', 'Company')).toBe(true);
});

test('what a way leads to depends on where it starts: from a policy, partOf leads to policies alone', () => {
  const partOf = WAYS.find((way) => way.label === 'partOf');
  if (partOf === undefined) throw new Error('no way partOf');
  expect(farFrom(partOf, 'Policy')).toEqual(['Policy']);
  expect(farFrom(partOf, 'Event')).toEqual(['Event']);
});
