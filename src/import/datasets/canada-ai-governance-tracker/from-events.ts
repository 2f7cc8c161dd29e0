import { timeOf } from '../../../model/time/uncertain-time.ts';
import { claim, rowSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';
import { event, stakeholder } from '../reading/things.ts';
import type { Held, Ids } from './from-artifacts.ts';
import { judgedEvent, placesOf, ROLES, SAME_EVENTS, type Judged } from './kinds.ts';
import { linked } from './linked.ts';
import type { TrackedEvent } from './records.ts';

/** An event of the tracker with its id: that it took place, who had which part in it, and what it concerns. Null where it is left out. */
export function eventFrom(held: Held<TrackedEvent>, organisations: Ids, policies: Ids, to: Gathering): string | null {
  const { value, at, file } = held;
  const judged = judgedEvent(value.id, value.type);
  if (judged === null) return to.leaveOut(at, `the type ${value.type} of "${value.title}" does not say what kind of event it is; left out`);
  if (value.status !== null && value.status !== 'completed') return to.leaveOut(at, `"${value.title}" is ${value.status}, not completed; left out`);
  const draft = event({ name: value.title, subtype: judged.subtype, jurisdictions: placesOf(value.tags) });
  const id = to.thing(at, draft, { key: value.id, same: SAME_EVENTS.get(value.id) ?? [] });
  if (id === null) return null;
  const own = rowSays(to.article, file, { paraphrase: `It took place on ${value.date}.`, time: timeOf(value.date) });
  to.claim(claim({ subject: id, predicate: 'OCCURRED', evidence: [own, ...linked(value.links, to)] }));
  for (const { id: who, role } of value.organizations) {
    const actor = organisations.get(who);
    if (actor === undefined) to.leaveOut(at, `"${who}" is no organisation of the tracker; its part as ${role} is left out`);
    else takesPart(actor, id, role, held, to);
  }
  witnesses(held, id, to);
  concerns(held, id, judged, policies, to);
  return id;
}

function takesPart(actor: string, id: string, word: string, { file }: Held<TrackedEvent>, to: Gathering): void {
  const role = ROLES.get(word) ?? 'OTHER';
  to.claim(claim({
    subject: actor, predicate: 'PARTICIPATES_IN', object: id, role, detail: role === 'OTHER' ? word : null,
    evidence: [rowSays(to.article, file, { paraphrase: `Named as ${word}.` })],
  }));
}

/** Persons heard, and the post of each at a body that is known already: the record does not say whether a body is a company. */
function witnesses({ value, at, file }: Held<TrackedEvent>, id: string, to: Gathering): void {
  for (const { name, title, organization } of value.witnesses) {
    const person = to.thing(at, stakeholder({ name, stakeholderKind: 'PERSON' }));
    if (person === null) continue;
    to.claim(claim({
      subject: person, predicate: 'PARTICIPATES_IN', object: id, role: 'SPEAKER',
      evidence: [rowSays(to.article, file, { paraphrase: `Heard as a witness: ${[title, organization].filter((part) => part !== null).join(', ')}.`, time: timeOf(value.date) })],
    }));
    if (organization === null) continue;
    const body = to.find(at, ['Company', 'Stakeholder'], { names: [organization] });
    if (body === null) to.leaveOut(at, `the body "${organization}" of ${name} is not known, and the record does not say whether it is a company; the post is left out`);
    else {
      to.claim(claim({
        subject: person, predicate: 'AFFILIATED_WITH', object: body, qualifier: 'POST', detail: title,
        evidence: [rowSays(to.article, file, { paraphrase: `${name} was heard as ${title ?? 'one'} of ${organization}.` })],
      }));
    }
  }
}

function concerns({ value, at, file }: Held<TrackedEvent>, id: string, judged: Judged, policies: Ids, to: Gathering): void {
  for (const { id: other } of value.related_artifacts) {
    const policy = policies.get(other);
    if (policy === undefined) to.leaveOut(at, `"${other}" is no artifact that is in; that "${value.id}" concerns it is left out`);
    else {
      to.claim(claim({
        subject: id, predicate: 'CONCERNS', object: policy, toStatus: judged.toStatus ?? null,
        evidence: [rowSays(to.article, file, { paraphrase: `"${value.title}" is listed with this artifact.`, time: timeOf(value.date) })],
      }));
    }
  }
}
