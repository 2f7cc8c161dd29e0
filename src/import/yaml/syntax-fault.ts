import type { YAMLError } from 'yaml';
import { shown } from '../../model/validate/values/wording.ts';

/** A fault of notation; `offset` is that of the character in the text. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

const TAB = 'a tab indents this line; expected spaces';

const WORDS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: TAB,
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon in what should be one value; expected text that holds ": " in quotes, and members of one mapping in one column',
  BAD_SCALAR_START: 'text cannot begin with this character; expected such text in quotes',
  BAD_DQ_ESCAPE: 'an escape that YAML does not know; expected \\\\ for a backslash, or single quotes',
  TAG_RESOLVE_FAILED: 'a tag that YAML 1.2 core does not know; expected plain text, numbers, lists and mappings',
};

/** A fault in our words: what stands there and what was expected. What is never closed is placed at the end of the text that should close it. */
export function faultOf(error: YAMLError, text: string): SyntaxFault {
  const [start] = error.pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const tab = /^ *\t/.exec(text.slice(lineStart, start + 1));
  if (tab !== null) return { offset: lineStart + tab[0].length - 1, message: TAB };
  const offset = Math.min(start, text.trimEnd().length);
  const other = `${shown(text.slice(offset).split('\n')[0])} is not readable as YAML; ${error.message.replaceAll('\n', ' ')}`;
  return { offset, message: WORDS[error.code] ?? unclosed(error) ?? other };
}

function unclosed(error: YAMLError): string | null {
  const bracket = /^Flow (?:sequence|map).* end with a (.)$/.exec(error.message)?.[1];
  if (bracket !== undefined) return `a ${bracket === ']' ? 'list' : 'mapping'} that is not closed before here; expected ${bracket}`;
  return /^Missing closing/.test(error.message) ? 'a quoted text that is not closed before here; expected a closing quote' : null;
}
