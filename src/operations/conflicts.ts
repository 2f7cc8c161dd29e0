import { idOfClaim } from '../model/records/claim.ts';
import type { ClaimRecord } from '../model/records/claim-record.ts';
import { conflictId } from '../model/keys/id.ts';
import type { ConflictRecord, ConflictSideRecord } from '../model/records/record.ts';
import type { Row } from '../model/records/row.ts';
import { MAX, MIN, overlaps, type UncertainTime, type Window } from '../model/time/uncertain-time.ts';
import type { ConflictKind, Stance } from '../model/terms/vocabularies.ts';
import { ClaimReader, type SourcedEvidence } from './claim-sentences.ts';

/** Claims that cannot both hold, found over live claims of every modality, merged ids being one thing; nothing is resolved. Sides stand in the order of their first publisher. */
export function findConflicts(rows: readonly Row[]): readonly Row[] {
  const reader = new ClaimReader(rows);
  const live = reader.claims.filter((claim) => claim.status !== 'RETRACTED' && claim.status !== 'SUPERSEDED');
  const between = (claim: ClaimRecord): string => JSON.stringify(reader.endsOf(claim));
  const found = [
    ...live.flatMap((claim) => contradicted(claim, reader)),
    ...groups(live, (claim) => sayingOf(claim, reader)).flatMap((group) => datedApart(group, reader)),
    ...groups(live.filter((claim) => claim.predicate === 'TAKES_POSITION_ON'), between).flatMap((group) => opposedStances(group, reader)),
    ...groups(live.filter((claim) => claim.predicate === 'CONCERNS' && claim.toStatus !== null), between).flatMap((group) => rivalSteps(group, reader)),
  ];
  return found.map((record): Row => ({ kind: 'conflict', key: record.id, dataset: reader.datasetOf(record.sides[0]?.claim ?? ''), record }));
}

/** Evidence of both polarities on one claim. */
function contradicted(claim: ClaimRecord, reader: ClaimReader): readonly ConflictRecord[] {
  if (!reader.saidOf(claim.id).some((said) => said.polarity === 'CONTRADICTS')) return [];
  const evidence = reader.evidenceOf(claim.id);
  const against = evidence.filter((item) => item.evidence.polarity === 'CONTRADICTS');
  const supporting = evidence.filter((item) => item.evidence.polarity === 'SUPPORTS');
  return [conflict('CONTRADICTED', reader, [
    [sideOf(claim, reader.sentence(claim), supporting), supporting],
    [sideOf(claim, reader.denial(claim, against), against), against],
  ])];
}

/** Evidence of one claim, under whatever ids it was written, whose asserted windows do not overlap: each window is a side of each claim. */
function datedApart(group: readonly ClaimRecord[], reader: ClaimReader): readonly ConflictRecord[] {
  const times = group.flatMap((claim) => reader.saidOf(claim.id)).flatMap(({ polarity, time }) => (polarity === 'SUPPORTS' && time !== null ? [time] : []));
  // A window is apart from some other exactly when it is apart from the one that ends first or from the one that begins last.
  const bounds: readonly Window[] = [
    { earliest: null, latest: least(times.map(({ latest }) => latest ?? MAX)) },
    { earliest: most(times.map(({ earliest }) => earliest ?? MIN)), latest: null },
  ];
  const isApart = (time: Window): boolean => bounds.some((bound) => !overlaps(time, bound));
  if (!times.some(isApart)) return [];
  return [conflict('TIME', reader, group.flatMap((claim) => {
    const apart = reader.evidenceOf(claim.id).filter(({ evidence }) => evidence.polarity === 'SUPPORTS' && evidence.time !== null && isApart(evidence.time));
    const windows = [...byWindow(apart)].sort(([a], [b]) => (a < b ? -1 : 1));
    return windows.map(([, items]): Side => {
      const [first] = items;
      const says = `${reader.sentence(claim)}, ${first === undefined ? '' : reader.when(timeOf(first))}`;
      return [sideOf(claim, says, items), items];
    });
  }))];
}

const SIDES: Readonly<Partial<Record<Stance, 'FOR' | 'AGAINST'>>> = { SUPPORTS: 'FOR', SUPPORTS_WITH_CHANGES: 'FOR', OPPOSES: 'AGAINST' };

/** Opposite stances of one actor on one object whose start windows overlap, neither later for certain. */
function opposedStances(group: readonly ClaimRecord[], reader: ClaimReader): readonly ConflictRecord[] {
  const onSide = (side: 'FOR' | 'AGAINST'): readonly ClaimRecord[] => group.filter(({ stance }) => stance !== null && SIDES[stance] === side);
  const against = onSide('AGAINST');
  const pairs = onSide('FOR').flatMap((a) => against.map((b) => (a.id < b.id ? ([a, b] as const) : ([b, a] as const))));
  return pairs.filter(([a, b]) => overlaps(startOf(a), startOf(b))).map((pair) => betweenClaims('STANCE', pair, reader));
}

/** One event that moves one policy to two statuses. */
function rivalSteps(group: readonly ClaimRecord[], reader: ClaimReader): readonly ConflictRecord[] {
  const statuses = new Set(group.map((claim) => claim.toStatus));
  return statuses.size < 2 ? [] : [betweenClaims('STATUS', group, reader)];
}

function betweenClaims(kind: ConflictKind, claims: readonly ClaimRecord[], reader: ClaimReader): ConflictRecord {
  return conflict(kind, reader, claims.map((claim) => {
    const evidence = reader.evidenceOf(claim.id);
    return [sideOf(claim, reader.sentence(claim), evidence), evidence];
  }));
}

type Side = readonly [ConflictSideRecord & { readonly claimRecord: ClaimRecord }, readonly SourcedEvidence[]];

function sideOf(claim: ClaimRecord, says: string, evidence: readonly SourcedEvidence[]): Side[0] {
  return { says, claim: claim.id, evidence: evidence.map((item) => item.evidence.id), claimRecord: claim };
}

function conflict(kind: ConflictKind, reader: ClaimReader, sides: readonly Side[]): ConflictRecord {
  const claims = sides.map(([side]) => side.claimRecord);
  const about = claims.map((claim) => reader.endsOf(claim)).flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
  const ordered = [...sides].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return {
    id: conflictId(kind, [...new Set(claims.map((claim) => claim.id))]),
    type: 'Conflict',
    kind,
    about: [...new Set(about)].sort(),
    sides: ordered.map(([{ says, claim, evidence }]) => ({ says, claim, evidence })),
  };
}

function orderOf([side, evidence]: Side): string {
  return JSON.stringify([evidence[0]?.article.publisher ?? '~', side.says, side.claim]);
}

/** What a claim says, equal for claims that merging made say the same; no two statements do. */
function sayingOf(claim: ClaimRecord, reader: ClaimReader): string {
  if (claim.predicate === 'STATEMENT') return claim.id;
  return idOfClaim({ ...claim, ...reader.endsOf(claim) });
}

/** Claims by a text that each has, each group by id. */
function groups(claims: readonly ClaimRecord[], keyOf: (claim: ClaimRecord) => string): readonly (readonly ClaimRecord[])[] {
  const found = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = found.get(key);
    if (group === undefined) found.set(key, [claim]);
    else group.push(claim);
  }
  return [...found.values()].map((group) => group.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const OPEN: Window = { earliest: null, latest: null };

function timeOf(item: SourcedEvidence): UncertainTime | Window {
  return item.evidence.time ?? OPEN;
}

function startOf(claim: ClaimRecord): Window {
  return claim.validity.start ?? OPEN;
}

function byWindow(items: readonly SourcedEvidence[]): ReadonlyMap<string, readonly SourcedEvidence[]> {
  const found = new Map<string, SourcedEvidence[]>();
  for (const item of items) {
    const key = `${timeOf(item).earliest ?? ''}|${timeOf(item).latest ?? ''}`;
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}

function least(days: readonly string[]): string | null {
  return days.reduce<string | null>((best, one) => (best === null || one < best ? one : best), null);
}

function most(days: readonly string[]): string | null {
  return days.reduce<string | null>((best, one) => (best === null || one > best ? one : best), null);
}
