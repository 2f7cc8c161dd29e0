import { BadInput } from '../../errors.ts';
import { fold } from '../../model/keys/sort-key.ts';
import type { Modality, ClaimStatus, ParticipantRole, Stance } from '../../model/terms/vocabularies.ts';
import type { LinkFilter } from '../../question/ask.ts';
import type { ListFilter, Span, TextTest, TimeTest } from '../../question/list-filter.ts';
import { shown, type Shown } from '../../question/shown.ts';
import type { DateSpan, InputMaybe, JurisdictionFilter, TextFilter, TimeFilter } from '../generated/resolvers.ts';
import { codesOf } from './jurisdiction-codes.ts';

type Some<T> = InputMaybe<ReadonlyArray<T>>;

/** Which claims are shown, as asked. */
export interface ShownInput {
  readonly status?: Some<ClaimStatus>;
  readonly modality?: Some<Modality>;
}

/** The members of filters of lists by what they test; the names are those of facets, but for times, of which a list has one. */
export const MEMBERS = {
  texts: ['name', 'anyName', 'family', 'title', 'publisher', 'url'],
  terms: ['kind', 'openness', 'bindingness', 'type', 'subtype', 'sourceKind', 'language', 'ongoing', 'subject', 'about', 'article'],
  times: ['time', 'releasedAt', 'publishedAt', 'validity'],
} as const;
/** Terms that are ids: one that exists nowhere is refused. */
const NAMING = ['subject', 'about', 'article'] as const;

type Name<K extends keyof typeof MEMBERS> = (typeof MEMBERS)[K][number];
type Members<K extends string, T> = { readonly [name in K]?: InputMaybe<T> };

/** The members of all filters of lists together; each list has some of them. */
export interface ListFilterInput
  extends ShownInput, Members<Name<'texts'>, TextFilter>, Members<Name<'terms'>, ReadonlyArray<string>>, Members<Name<'times'>, TimeFilter> {
  readonly id?: Some<string>;
  readonly jurisdictions?: InputMaybe<JurisdictionFilter>;
  readonly recorded?: InputMaybe<DateSpan>;
  readonly claim?: InputMaybe<ShownInput>;
}

/** A filter of a list as the reader takes it; a member that is null is left out, an empty list matches nothing. Errors: BadInput. */
export function listFilter(input: ListFilterInput): ListFilter {
  const texts = MEMBERS.texts.flatMap((name) => (input[name] ? [[name, textTest(input[name])] as const] : []));
  const terms = MEMBERS.terms.flatMap((name) => (input[name] ? [[name, input[name]] as const] : []));
  const places = input.jurisdictions ? codesOf(input.jurisdictions) : null;
  const time = MEMBERS.times.map((name) => input[name]).find((test) => test != null);
  return {
    ids: input.id ?? null,
    texts: Object.fromEntries(texts),
    terms: Object.fromEntries(places === null ? terms : [...terms, ['jurisdictions', places] as const]),
    time: time ? timeTest(time) : null,
    recorded: input.recorded ? span('recorded', input.recorded) : null,
    shown: shownAs(input.claim ?? input),
  };
}

/** The ids that a filter names. */
export function idsNamed(input: ListFilterInput): readonly string[] {
  return [...(input.id ?? []), ...NAMING.flatMap((name) => input[name] ?? [])];
}

/** The same filter by other ids. */
export function withIds(filter: ListFilter, other: (id: string) => string): ListFilter {
  const others = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(other))];
  const named = NAMING.flatMap((name) => (filter.terms[name] === undefined ? [] : [[name, others(filter.terms[name])] as const]));
  return { ...filter, ids: filter.ids === null ? null : others(filter.ids), terms: { ...filter.terms, ...Object.fromEntries(named) } };
}

/** The members of all filters of links together. */
export interface LinkFilterInput {
  readonly qualifier?: Some<string>;
  readonly stance?: Some<Stance>;
  readonly role?: Some<ParticipantRole>;
  readonly claim?: InputMaybe<ShownInput>;
}

/** A filter of links as the reader takes it. `short` are the arguments beside it: given both, both must hold. */
export function linkFilter(input: LinkFilterInput, short: Pick<LinkFilterInput, 'stance' | 'role'>): LinkFilter {
  return {
    qualifiers: input.qualifier ?? null,
    stances: both(short.stance, input.stance),
    roles: both(short.role, input.role),
    shown: shownAs(input.claim ?? {}),
  };
}

function shownAs(input: ShownInput): Shown {
  return shown({ status: input.status ?? null, modality: input.modality ?? null });
}

function both<T>(one: Some<T>, other: Some<T>): readonly T[] | null {
  if (!one || !other) return one ?? other ?? null;
  return one.filter((term) => other.includes(term));
}

function textTest(test: TextFilter): TextTest {
  const folded = (text: InputMaybe<string>): string | null => (text == null ? null : fold(text));
  return { eq: folded(test.eq), in: test.in?.map(fold) ?? null, contains: folded(test.contains), present: test.present ?? null };
}

function timeTest(test: TimeFilter): TimeTest {
  return {
    possiblyIn: test.possiblyIn ? span('possiblyIn', test.possiblyIn) : null,
    certainlyIn: test.certainlyIn ? span('certainlyIn', test.certainlyIn) : null,
    precisions: test.precision ?? null,
    dated: test.dated ?? null,
  };
}

function span(name: string, days: DateSpan): Span {
  const [from, to] = [days.from ?? null, days.to ?? null];
  if (from !== null && to !== null && from > to) throw new BadInput(`"${name}" runs from ${from} to ${to}; "from" must not be later than "to".`);
  return { from, to };
}
