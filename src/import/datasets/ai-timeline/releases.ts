import type { UncertainTime } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { company, event, model } from '../reading/things.ts';
import { readNote, type Told } from './note.ts';

/** A note of the timeline and where it stands. */
export interface Note {
  readonly text: string;
  readonly at: Spot;
  /** YYYY-MM. */
  readonly month: string;
  readonly time: UncertainTime;
  readonly locator: string;
}

/** Names of the timeline that a person judged to be those of one firm. */
const ONE_FIRM: ReadonlyMap<string, string> = new Map([
  ['DeepSeekAI', 'DeepSeek'], ['Mistral', 'Mistral AI'], ['Pika', 'Pika Labs'], ['xAI Corporation', 'xAI'], ['Zhipu', 'Zhipu AI'],
]);

/** The event that a note tells, who took part in it and which models it concerns. */
export function releaseFrom(note: Note, to: Gathering): void {
  const read = readNote(note.text);
  if ('why' in read) {
    to.leaveOut(note.at, `${JSON.stringify(shortened(note.text))}: ${read.why}`);
    return;
  }
  const told = { ...read, actor: read.actor === null ? null : (ONE_FIRM.get(read.actor) ?? read.actor) };
  if (told.further.length > 0) to.leaveOut(note.at, `what the note says further on of ${[...new Set(told.further)].join(', ')} is not read`);
  const models = told.names.map((name) => modelNamed(name, told, note, to));
  const known = models.flatMap((id) => id ?? []);
  const title = titleOf(told);
  const subtype = told.deed === 'released' && known.length > 0 ? 'MODEL_RELEASE' : 'PRODUCT_ANNOUNCEMENT';
  const id = to.thing(note.at, event({ name: `${title} (${note.month})`, subtype }), { key: `${title} ${note.month}` });
  if (id === null) return;
  // A volunteer's note that names no source of its own.
  const evidence = [rowSays(to.article, note.locator, { paraphrase: `${title}, in the month given.`, time: note.time, confidence: 'MEDIUM' })];
  to.claim(claim({ subject: id, predicate: 'OCCURRED', evidence }));
  const actor = told.actor === null ? null : to.thing(note.at, company({ name: told.actor }));
  // Who releases a system offers it; who only announces one may not do so yet.
  const part = told.deed === 'released' ? { role: 'DEPLOYER' as const } : { role: 'OTHER' as const, detail: 'announced it' };
  if (actor !== null) to.claim(claim({ subject: actor, predicate: 'PARTICIPATES_IN', object: id, ...part, evidence }));
  for (const one of new Set(known)) to.claim(claim({ subject: id, predicate: 'CONCERNS', object: one, qualifier: 'SUBJECT', evidence }));
}

/** A model that is known by this name; a new one only where the note calls it a model. */
function modelNamed(name: string, told: Told, { at }: Note, to: Gathering): string | null {
  if (told.isModel) return to.thing(at, model({ name }));
  const found = to.find(at, ['AIModel'], { names: [name] });
  return found ?? to.leaveOut(at, `the note does not call "${name}" a model and no known model has that name; the event is in without it`);
}

function titleOf({ actor, deed, names }: Told): string {
  const list = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  if (actor !== null) return `${actor} ${deed === 'released' ? 'releases' : 'announces'} ${list}`;
  return `${list} ${names.length > 1 ? 'are' : 'is'} ${deed}`;
}

function shortened(text: string): string {
  const plain = text.replace(/<\/?b>/g, '');
  return plain.length <= 70 ? plain : `${plain.slice(0, 70)}…`;
}
