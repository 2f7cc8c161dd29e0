import type { ArticleRecord, PassageRecord } from '../../model/records/record.ts';
import type { Row } from '../../model/records/row.ts';
import { paragraphs } from '../../import/paragraphs.ts';
import { findingsOf, type Finding, type PartResult } from './basis/finding.ts';

/** The text of an article by the hex SHA-256 of its bytes. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Looks for every quote and every named form at its place in the texts that are at hand. Places are p1, p2 and so on: the non-empty lines of the text.
 * A finding for each that is not there, and one for each quote said to be VERIFIED whose text is not at hand. Null looks for nothing.
 */
export function checkQuotes(rows: readonly Row[], texts: Texts | null): PartResult {
  if (texts === null) return { done: 'no quotes (give --texts DIR)', findings: [] };
  const articles = new Map(rows.flatMap((row) => (row.kind === 'article' ? [[row.key, row.record] as const] : [])));
  let checked = 0;
  const findings = rows.flatMap((row): readonly Finding[] => {
    if (row.kind !== 'passage') return [];
    const article = articles.get(row.record.article);
    const text = textOf(article, texts);
    if (text === null) return row.record.verification === 'VERIFIED' ? [finding(row.record, 'is VERIFIED, but the text of its article is not at hand')] : [];
    checked += (row.record.quote === null ? 0 : 1) + row.record.mentions.length;
    return checkPassage(row.record, paragraphs(text));
  });
  const atHand = [...articles.values()].filter((article) => textOf(article, texts) !== null).length;
  return { done: `${checked} quotes and forms in the ${atHand} texts that are at hand`, findings };
}

function textOf(article: ArticleRecord | undefined, texts: Texts): string | null {
  return article?.textSha256 == null ? null : (texts.get(article.textSha256) ?? null);
}

function checkPassage(passage: PassageRecord, lines: readonly string[]): readonly Finding[] {
  const number = /^p(\d+)$/.exec(passage.locator ?? '')?.[1];
  if (number === undefined) return [finding(passage, `has the place "${passage.locator ?? ''}"; p1 to p${lines.length} was expected`)];
  const line = lines[Number(number) - 1];
  if (line === undefined) return [finding(passage, `stands at ${passage.locator ?? ''}, but the text has ${lines.length} paragraphs`)];
  const wanted = [...(passage.quote === null ? [] : [passage.quote]), ...passage.mentions.map((mention) => mention.form)];
  return wanted.filter((words) => !holds(line, words)).map((words) => finding(passage, `does not hold "${words}"${elsewhere(words, lines)}`));
}

/** Whether a line holds the words, and not as a part of longer ones. */
function holds(line: string, words: string): boolean {
  for (let at = line.indexOf(words); at !== -1; at = line.indexOf(words, at + 1)) {
    const [before, after] = [line.slice(0, at).at(-1) ?? ' ', line.at(at + words.length) ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function elsewhere(words: string, lines: readonly string[]): string {
  const places = lines.flatMap((line, place) => (holds(line, words) ? [`p${place + 1}`] : []));
  return places.length === 0 ? '; nor does any other paragraph' : `; ${places.join(', ')} ${places.length === 1 ? 'does' : 'do'}`;
}

const { error } = findingsOf('quotes');

function finding(passage: PassageRecord, message: string): Finding {
  const place = `${passage.article} ${passage.locator ?? ''}`.trim();
  return error(place, message, place);
}
