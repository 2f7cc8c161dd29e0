import type { Problem } from '../../../errors.ts';
import { decode } from '../../yaml/decode.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import type { SourceNode } from '../../yaml/source-node.ts';
import { nullable, type Field } from '../../shapes/shape.ts';
import type { DatasetFile } from './dataset.ts';

/** The one document of a YAML file; null where its notation is faulty, which is reported. */
export function yamlDocument({ file, text: source }: DatasetFile, problems: Problem[]): SourceNode | null {
  const before = problems.length;
  const text = decode(file, source, problems);
  const root = text === null ? undefined : readYaml(file, text, problems).roots[0];
  return problems.length > before ? null : (root ?? null);
}

/** A member that the format has and that is not read. */
export const PASSED_OVER: Field<unknown> = nullable<unknown>((node) => node);
