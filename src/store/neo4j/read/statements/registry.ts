import { linkTexts } from './links.ts';
import { listTexts } from './lists.ts';
import { mentionTexts } from './mentions.ts';
import { CANDIDATES_TEXT, NODES_TEXT } from './nodes.ts';
import { streamTexts } from './stream.ts';
import { STEPS_TEXT, SUPPORT_TEXT } from './support.ts';
import { walkTexts } from './walk.ts';

/** Every text that a reader can send, each once: their number is bounded by the model. */
export function readStatements(): readonly string[] {
  return [NODES_TEXT, SUPPORT_TEXT, STEPS_TEXT, CANDIDATES_TEXT, ...walkTexts(), ...streamTexts(), ...mentionTexts(), ...listTexts(), ...linkTexts()];
}
