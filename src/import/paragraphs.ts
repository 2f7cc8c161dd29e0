/** The paragraphs of an article's text: its lines that are not empty, trimmed. The locator `p1` names the first. */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '');
}
