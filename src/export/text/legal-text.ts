const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as every reader takes it: control characters but TAB, LF and CR, lone surrogates, U+FFFE and U+FFFF become U+FFFD (XML 1.0 allows hardly any of them). */
export function legalText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
