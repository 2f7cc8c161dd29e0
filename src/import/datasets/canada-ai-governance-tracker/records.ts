import { day, text, webUrl } from '../../shapes/scalar-shapes.ts';
import { listOf, mapOf, needed, nullable, optional, type Reader } from '../../shapes/shape.ts';
import { PASSED_OVER } from '../reading/yaml-document.ts';

const link = mapOf('a link', { label: needed(text), url: needed(webUrl), icon: PASSED_OVER });

const links = optional(listOf(link, 'links'), []);

const words = optional(listOf(text, 'words'), []);

/** An organisation and its part in a record. */
const part = mapOf('an organisation', { id: needed(text), role: needed(text) });

const reference = mapOf('a reference', { id: needed(text), relationship: nullable(text) });

const witness = mapOf('a witness', {
  name: needed(text), title: nullable(text), organization: nullable(text), appearance_mode: PASSED_OVER, capacity: PASSED_OVER,
});

const author = mapOf('an author', { name: needed(text), role: needed(text), affiliation: PASSED_OVER });

const references = optional(listOf(reference, 'references'), []);
const parts = optional(listOf(part, 'organisations'), []);

/** What a file of `organizations/` says. */
export const readOrganisation = mapOf('an organisation', {
  id: needed(text), type: needed(text), name: needed(text), short_name: nullable(text), url: nullable(webUrl), wikipedia: nullable(webUrl),
  parent_org: nullable(text), tags: words, schema_type: PASSED_OVER, founded: PASSED_OVER,
});

/** What a file of `artifacts/` says; provisions, recommendations, findings and stages are passed over. */
export const readArtifact = mapOf('an artifact', {
  id: needed(text), type: needed(text), title: needed(text), published_date: needed(day), organizations: parts, authors: optional(listOf(author, 'authors'), []),
  derives_from: references, links, tags: words, schema_type: PASSED_OVER, subtitle: PASSED_OVER, lifecycle_status: PASSED_OVER,
  current_stage: PASSED_OVER, description: PASSED_OVER, stages: optional<readonly unknown[]>(listOf<unknown>((node) => node, 'stages'), []),
  provisions: PASSED_OVER, policy_recommendations: PASSED_OVER, risk_findings: PASSED_OVER, scenarios: PASSED_OVER,
});

/** What a file of `events/` says. */
export const readEvent = mapOf('an event', {
  id: needed(text), type: needed(text), title: needed(text), date: needed(day), organizations: parts, witnesses: optional(listOf(witness, 'witnesses'), []),
  related_artifacts: references, links, tags: words, status: nullable(text), schema_type: PASSED_OVER, location: PASSED_OVER,
  description: PASSED_OVER,
});

type Read<R> = R extends Reader<infer T> ? T : never;

export type Organisation = Read<typeof readOrganisation>;
export type Artifact = Read<typeof readArtifact>;
export type TrackedEvent = Read<typeof readEvent>;
