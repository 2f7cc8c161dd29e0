/** Paragraphs as people write them: `p2, p8`, `P14`, `p 4`, `p3-5`. */
const PARAGRAPHS = /^\s*p\s*\d+(?:(?:\s*(?:[,;&\u2013-]|and|to)\s*|\s+)(?:p\s*)?\d+)*[\s,;]*$/i;

/** Whether a text can be a locator: one paragraph in its only spelling (p8), or a place in words that does not look like paragraphs. */
export function isLocator(text: string): boolean {
  return /^p[1-9]\d*$/.test(text) || !PARAGRAPHS.test(text);
}

/** The locators that a list of paragraphs means, in their only spelling; none where it is a span or counts from 0. */
export function locatorsIn(text: string): readonly string[] {
  const numbers = (text.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+/, ''));
  return /[\u2013-]|to/i.test(text) || numbers.includes('') ? [] : numbers.map((number) => `p${number}`);
}
