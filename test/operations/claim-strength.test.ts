import { describe, expect, test } from 'vitest';
import type { AuthoredEvidence } from '../../src/model/records/authored.ts';
import { claimStrength } from '../../src/operations/claim-strength.ts';
import { derive } from '../../src/operations/load/derive.ts';
import { article, claim, company, graph, model, says } from '../support/authored.ts';

function strength(...claims: readonly (readonly AuthoredEvidence[])[]) {
  const names = claims.map((_evidence, nth) => `m${nth}`);
  return claimStrength(derive([{
    dataset: 'seeds', graph: graph({
      entities: [company('lab'), ...names.map((name) => model(name))], articles: [article('a'), article('b')],
      claims: claims.map((evidence, nth) => claim({ subject: 'company:lab', predicate: 'DEVELOPS', object: `model:m${nth}`, evidence })),
    }),
  }]));
}

describe('the strength of claims', () => {
  test('parts them by whether a source was read for the claim, for its event alone, or there is but our compilation', () => {
    const event = says('b', { scope: 'EVENT' });
    const compiled = says('a', { method: 'COMPILED' });
    expect(strength([says('a'), event], [event], [compiled], [compiled, event])).toMatchObject({ total: 4, readForClaim: 1, eventOnly: 2, compiledOnly: 1 });
  });
  test('counts claims of which nobody opened a source, whatever they were read for', () => {
    const unseen = { verification: 'UNSEEN', locator: 'p7' } as const;
    expect(strength([says('a', unseen)], [says('a', { ...unseen, scope: 'EVENT' })], [says('a', unseen), says('b')])).toMatchObject({ unseenOnly: 2, readForClaim: 2, eventOnly: 1 });
  });
  test('does not take what speaks against a claim for its support', () => {
    const against = says('b', { polarity: 'CONTRADICTS' });
    expect(strength([says('a', { scope: 'EVENT' }), against])).toMatchObject({ readForClaim: 0, eventOnly: 1, corroboration: { CONTESTED: 1, SINGLE_SOURCE: 0 } });
  });
  test('says how many claims are how well corroborated', () => {
    expect(strength([says('a')], [says('a'), says('b')], [says('a'), says('b', { scope: 'EVENT' })]).corroboration).toEqual({ SINGLE_SOURCE: 1, CORROBORATED: 1, EVENT_CORROBORATED: 1, CONTESTED: 0 });
  });
  test('goes by the claims that are shown by default, and counts the others', () => {
    expect(strength([says('a')], [says('a', { modality: 'SPECULATED' })])).toMatchObject({ total: 1, withheld: 1, readForClaim: 1 });
  });
});
