import { shown } from './wording.ts';

/**
 * What is wrong with a text: empty, longer than `most` bytes of UTF-8 (null is no bound), or with characters that files and databases lose.
 * Null where it is sound.
 */
export function textFault(value: string, most: number | null): string | null {
  if (value.trim() === '') return `${shown(value)} is empty; expected text, or the key left out`;
  const bad = badCharacter(value);
  if (bad !== null) return `${shown(value)} holds ${bad}; expected text without control characters (line breaks apart) and with whole characters`;
  const bytes = most === null ? 0 : Buffer.byteLength(value);
  return most !== null && bytes > most ? `${shown(value)} has ${bytes} bytes; expected at most ${most}` : null;
}

function badCharacter(value: string): string | null {
  for (const character of value) {
    const point = character.codePointAt(0) ?? 0;
    const lost = (point < 0x20 && point !== 0x0a) || (point >= 0xd800 && point <= 0xdfff) || point === 0x7f || (point & 0xfffe) === 0xfffe;
    if (lost) return `the character U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}
