import { Composer, Parser, type CST, type Document } from 'yaml';
import { faultOf, type SyntaxFault } from './syntax-fault.ts';

/** The documents of a text, and what is wrong with its notation. */
export interface ComposedYaml {
  readonly documents: readonly Document.Parsed[];
  readonly faults: readonly SyntaxFault[];
}

/** Deeper than anything that a dataset holds; parsers recurse. */
const DEEPEST = 32;

const OPTIONS = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'silent' } as const;

/** Reads YAML 1.2 with the core schema: no dates, no merge keys, numbers and true, false and null as in JSON. */
export function composeYaml(text: string): ComposedYaml {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) {
    return { documents: [], faults: [{ offset: deep, message: `nested more than ${DEEPEST} levels deep; expected lists and mappings of a few levels` }] };
  }
  const composer = new Composer(OPTIONS);
  const documents = [...composer.compose(tokens, true, text.length)];
  const faults = documents.flatMap((document) => [...document.errors, ...document.warnings].map((error) => faultOf(error, text)));
  return { documents, faults: [...faults, ...oldVersions(text)] };
}

function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    for (const child of childrenOf(token)) open.push({ token: child, depth: depth + 1 });
  }
  return null;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value]).filter((child) => child !== undefined && child !== null);
}

function oldVersions(text: string): readonly SyntaxFault[] {
  const directive = /^%YAML\s+(?!1\.2\s*$)(\S+)/m.exec(text);
  if (directive === null) return [];
  const version = directive[1] ?? '';
  return [{ offset: directive.index, message: `YAML version ${version} reads words and dates otherwise; expected 1.2, which needs no directive` }];
}
