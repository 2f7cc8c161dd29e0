import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly line: number;
  /** A path from the root for our own files, else the name of the package. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Every source file that is written by hand, with its imports. */
export function sources(): readonly SourceFile[] {
  const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !file.includes('/generated/')).map((file) => {
    const path = relative(ROOT, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    return { path, text, imports: importsOf(path, text) };
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function importsOf(path: string, text: string): readonly Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gm);
  const plain = [...found].map((match) => made(path, text, match.index, match[2] ?? '', match[1] !== undefined));
  const late = [...text.matchAll(/import\('([^']+)'\)/g)].map((match) => made(path, text, match.index, match[1] ?? '', false));
  return [...plain, ...late];
}

function made(path: string, text: string, index: number, specifier: string, typeOnly: boolean): Import {
  const own = specifier.startsWith('.');
  const target = own ? normalize(join(dirname(path), specifier)).replaceAll('\\', '/') : specifier;
  return { line: text.slice(0, index).split('\n').length, target, own, typeOnly };
}
