const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for the content of an element or for an attribute in double quotes. White space is written as references: a reader would else make spaces and newlines of it. */
export function xmlText(value: string | number | boolean): string {
  return String(value).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
