import type { ProcessMark } from './process-mark.ts';

/** What `run.json` in a database folder says: who holds the folder, and the child that works in it (null before it is spawned). */
export interface RunRecord {
  readonly parent: ProcessMark;
  readonly child: ProcessMark | null;
}

/** The JSON text of `run.json`. */
export function printRunRecord(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The record in the text, or null if it is anything else (cut short, or written by another program). */
export function parseRunRecord(text: string): RunRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('parent' in value) || !('child' in value)) return null;
  const { parent, child } = value;
  return isMark(parent) && (child === null || isMark(child)) ? { parent, child } : null;
}

function isMark(value: unknown): value is ProcessMark {
  return typeof value === 'object' && value !== null
    && 'pid' in value && typeof value.pid === 'number' && Number.isInteger(value.pid) && value.pid > 0
    && 'started' in value && typeof value.started === 'string';
}
