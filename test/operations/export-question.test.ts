import { describe, expect, test } from 'vitest';
import { questionOf, type ExportAsk } from '../../src/operations/export/question.ts';
import { readQuestion } from '../../src/operations/export/read-question.ts';
import { CLAIM_STATUSES, MODALITIES, PARTICIPANT_ROLES, STANCES } from '../../src/model/terms/vocabularies.ts';
import { ENTITY_TYPES } from '../../src/model/types/node-types.ts';
import { QUALIFIERS, RELATION_NAMES, USUAL_RELATIONS } from '../../src/model/types/relation-types.ts';
import { SHOWN_BY_DEFAULT } from '../../src/question/shown.ts';
import { Dice } from '../support/random.ts';

const dice = new Dice(7);
const some = <T>(known: readonly T[], usual: readonly T[]): readonly T[] => (dice.chance(0.5) ? usual : dice.some(known, 3));
const someOrAny = <T>(known: readonly T[]): readonly T[] | null => (dice.chance(0.5) ? null : dice.some(known, 3));

function randomAsk(): ExportAsk {
  if (dice.chance(0.1)) return { whole: { relations: dice.chance(0.5) ? RELATION_NAMES : RELATION_NAMES.filter(() => dice.chance(0.2)) } };
  return {
    around: {
      of: ['company:a', 'event:b.c-2', 'model:d'].slice(0, dice.between(1, 3)), depth: dice.between(0, 4), direction: dice.pick(['OUT', 'IN', 'BOTH'] as const), maxNodes: dice.pick([1, 200, 1000]),
      types: someOrAny(ENTITY_TYPES),
      filter: {
        relations: some(RELATION_NAMES, USUAL_RELATIONS), qualifiers: someOrAny(QUALIFIERS), stances: someOrAny(STANCES), roles: someOrAny(PARTICIPANT_ROLES),
        shown: { statuses: some(CLAIM_STATUSES, SHOWN_BY_DEFAULT.statuses), modalities: some(MODALITIES, SHOWN_BY_DEFAULT.modalities) },
      },
    },
  };
}

describe('the question of an export', () => {
  test('is read from an address as it was written into one, nothing that changes the answer left out', () => {
    for (let n = 0; n < 500; n += 1) {
      const ask = randomAsk();
      expect(readQuestion(new URLSearchParams(questionOf(ask)))).toEqual(ask);
    }
  });

  test('is written in one way, however it was asked', () => {
    const ways = ['of=company:a,model:b&depth=2', 'depth=2&of=company:a&of=model:b', 'of=company%3Aa%2Cmodel%3Ab&depth=02&direction=both&maxNodes=200', 'of=company:a,model:b,company:a&depth=2&modality=ALLEGED,STATED'];
    expect(ways.map((way) => questionOf(readQuestion(new URLSearchParams(way))))).toEqual(ways.map(() => 'of=company:a,model:b&depth=2'));
  });

  test('names what belongs to no question, and is not guessed at', () => {
    expect(() => readQuestion(new URLSearchParams('of=company:a&depth=1&depth=2'))).toThrow('"depth" was given 2 values; one was expected.');
    expect(() => readQuestion(new URLSearchParams('of=company:a&direction=UP'))).toThrow('"direction" holds "UP", which is no term of it; expected OUT, IN, BOTH.');
    expect(() => readQuestion(new URLSearchParams('of=article:a'))).toThrow('"of" holds "article:a", which is no thing');
  });
});
