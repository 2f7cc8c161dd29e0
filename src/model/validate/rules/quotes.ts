import type { Problem } from '../../../errors.ts';
import type { UncertainTime } from '../../time/uncertain-time.ts';
import type { LocatedFile } from '../values/located-file.ts';
import { problemAt, type Spot } from '../values/located.ts';
import { shown } from '../values/wording.ts';

const LONGEST = 8;

/** Words of sources that are longer than we may take: a quote, the form of a mention, the text of a time or a sum. */
export function quoteProblems({ entities, articles, claims, mentions }: LocatedFile): readonly Problem[] {
  return [
    ...entities.flatMap(({ draft, at }) => ('releasedAt' in draft ? timeWords(draft.releasedAt, at('releasedAt', 'text')) : [])),
    ...entities.flatMap(({ draft, at }) => (('amounts' in draft && draft.amounts) || []).flatMap(({ text }, nth) => tooLong('text of an amount', text, at('amounts', nth, 'text')))),
    ...articles.flatMap(({ draft, at }) => timeWords(draft.publishedAt, at('publishedAt', 'text'))),
    ...claims.flatMap(({ evidence }) => evidence.flatMap(({ draft, at }) => [
      ...tooLong('quote', draft.quote, at('quote')), ...timeWords(draft.time, at('time', 'text')), ...timeWords(draft.end, at('end', 'text')),
    ])),
    ...mentions.flatMap(({ draft, at }) => tooLong('form', draft.form, at('form'))),
  ];
}

function timeWords(time: UncertainTime | null | undefined, at: Spot): readonly Problem[] {
  return tooLong('text of a time', time?.text, at);
}

function tooLong(name: string, given: string | null | undefined, at: Spot): readonly Problem[] {
  const words = given?.trim().split(/\s+/).length ?? 0;
  return words <= LONGEST ? [] : [problemAt(at, `the ${name} ${shown(given)} has ${words} words; expected at most ${LONGEST}`)];
}
