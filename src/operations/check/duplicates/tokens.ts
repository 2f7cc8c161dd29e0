/** Words that say nothing of what is named; acronyms may leave them out. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  'the', 'of', 'and', 'for', 'on', 'in', 'to', 'a', 'an', 'at', 'by', 'with', 'de', 'la', 'le', 'les', 'l', 'd', 'du', 'des', 'et', 'der', 'die', 'das', 'fur', 'und',
]);

/** A text without accents and the like. */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a text in lower case; a possessive 's is no word of its own, and 5.2 is one word. */
export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().replace(/['’]s\b/g, '').replace(/['’.](?=\p{L})/gu, '').split(/(?!(?<=\d)\.\d)[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
