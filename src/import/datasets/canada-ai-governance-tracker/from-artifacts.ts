import { timeOf } from '../../../model/time/uncertain-time.ts';
import type { Spot } from '../../../model/validate/values/located.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { policy, stakeholder } from '../reading/things.ts';
import { judgedPolicy, OTHER_NAMES, placesOf } from './kinds.ts';
import { linked } from './linked.ts';
import type { Artifact } from './records.ts';

/** A record and the file that holds it. */
export interface Held<T> {
  readonly file: string;
  readonly at: Spot;
  readonly value: T;
}

/** Ids of this graph by the ids of the tracker. */
export type Ids = ReadonlyMap<string, string>;

/** The policy that an artifact is. */
export function policyOf({ value, at }: Held<Artifact>, to: Gathering): string | null {
  const kind = judgedPolicy(value.id, value.type);
  if (kind === null) return to.leaveOut(at, `the type ${value.type} of "${value.title}" has no kind of policy; the artifact is left out`);
  const [policyKind, bindingness] = kind;
  const draft = policy({ name: value.title, policyKind, bindingness, jurisdictions: placesOf(value.tags), url: value.links[0]?.url ?? null });
  return to.thing(at, draft, { key: value.id, names: OTHER_NAMES.get(value.id) ?? [] });
}

/** Who published an artifact, who wrote it, and what else its record says of others' parts in it. */
export function artifactClaims(held: Held<Artifact>, id: string, organisations: Ids, to: Gathering): void {
  const { value, at, file } = held;
  const time = timeOf(value.published_date);
  for (const { id: who, role } of value.organizations) {
    const actor = organisations.get(who);
    if (actor === undefined) to.leaveOut(at, `"${who}" is no organisation of the tracker; its part as ${role} is left out`);
    else if (role === 'publisher') {
      const evidence = [rowSays(to.article, file, { paraphrase: `Published on ${value.published_date}.`, time }), ...linked(value.links, to)];
      to.claim(claim({ subject: actor, predicate: 'ISSUED', object: id, qualifier: 'PUBLISHED', evidence }));
    } else related(actor, id, role, held, to);
  }
  for (const { name, role } of value.authors) {
    if (!['author', 'chair'].includes(role)) to.leaveOut(at, `"${name}" (${role}) is no single person; left out`);
    else {
      const person = to.thing(at, stakeholder({ name, stakeholderKind: 'PERSON' }));
      if (person !== null) related(person, id, role, held, to);
    }
  }
  if (value.stages.length > 0) to.leaveOut(at, `${value.stages.length} stages of "${value.id}": they bear no type of event, and some of their days are placeholders`);
}

/** What a record was made from; the other end is an event or an artifact of the tracker. */
export function originsOf(held: Held<Artifact>, id: string, ids: Ids, to: Gathering): void {
  for (const { id: other, relationship } of held.value.derives_from) {
    const from = ids.get(other);
    if (from === undefined) to.leaveOut(held.at, `"${other}" is no record that is in; that "${held.value.id}" derives from it is left out`);
    else related(id, from, relationship?.replaceAll('_', ' ') ?? 'derives from it', held, to);
  }
}

function related(subject: string, object: string, word: string, { file }: Held<Artifact>, to: Gathering): void {
  const detail = word.replaceAll('_', ' ');
  to.claim(claim({ subject, predicate: 'RELATED_TO', object, detail, evidence: [rowSays(to.article, file, { paraphrase: `The record gives the part as "${detail}".` })] }));
}
