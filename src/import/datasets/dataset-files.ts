import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BadInput } from '../../errors.ts';
import type { About, DatasetFile } from './reading/dataset.ts';

/** The files of a dataset that lie in a folder, by name. Errors: BadInput, where one of its names fits no file. */
export async function datasetFiles({ name, files }: Pick<About, 'files' | 'name'>, dir: string): Promise<readonly DatasetFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const wanted = files.flatMap((pattern) => {
    const fitting = found.filter((file) => fits(file, pattern));
    if (fitting.length === 0) throw new BadInput(`No file ${pattern} in ${dir}; the dataset ${name} consists of ${files.join(', ')}.`);
    return fitting;
  });
  return Promise.all([...new Set(wanted)].sort().map(async (file) => ({ file, text: await readFile(join(dir, file)) })));
}

/** Whether a file has a name of a dataset; `*` stands for any text without a slash. */
export function fits(file: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(file);
}
