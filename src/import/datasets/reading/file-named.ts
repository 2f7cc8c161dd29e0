import { BadInput } from '../../../errors.ts';
import type { DatasetFile } from './dataset.ts';

/** The file of this name. Errors: BadInput where there is none. */
export function fileNamed(files: readonly DatasetFile[], name: string): DatasetFile {
  const found = files.find(({ file }) => file === name);
  if (found === undefined) throw new BadInput(`No file ${name} among ${files.map(({ file }) => file).join(', ') || 'none'}.`);
  return found;
}
