import { RELATION_TYPES } from '../../../../model/types/relation-types.ts';
import { SHOWN_BY_DEFAULT } from '../../../../question/shown.ts';
import type { Params } from '../../driver/params.ts';
import { anchorText, live, shownByDefault } from './fragments.ts';

/** What claims rest on, by position: [evidence, passage, article] in the order of their sort keys, and conflicts by id. */
export const SUPPORT_TEXT = `${anchorText('Claim')}
RETURN i,
COLLECT {
  MATCH (p)-[x:EVIDENCED_BY]->(s:Passage)-[:IN_ARTICLE]->(a:Article) WHERE ${live('x')}
  RETURN [x.record, s.record, a.record] ORDER BY x.sortKey
} AS evidence,
COLLECT {
  MATCH (p)-[:IN_CONFLICT]->(n:Conflict) WHERE ${live('n')}
  RETURN n.record ORDER BY n.id
} AS conflicts`;

const CONCERNS = 'CONCERNS' satisfies keyof typeof RELATION_TYPES;
const FOLLOWED_BY = 'FOLLOWED_BY' satisfies keyof typeof RELATION_TYPES;

function isStep(link: string): string {
  return `${live(link)} AND ${link}.toStatus IS NOT NULL AND ${link}.status IN $q.stepStatuses`;
}

/** What moves the status of policies, by position: [claim, first, since, event] by id of the claim, and pairs of ids of events, earlier then later. */
export const STEPS_TEXT = `${anchorText('Entity')}
RETURN i,
COLLECT {
  MATCH (p)<-[e:${CONCERNS}]-(n:Entity) WHERE ${isStep('e')}
  RETURN [e.record, e.first, e.since, n.record] ORDER BY e.id
} AS steps,
COLLECT {
  MATCH (p)<-[e:${CONCERNS}]-(a:Entity)-[f:${FOLLOWED_BY}]->(b:Entity)-[g:${CONCERNS}]->(p)
  WHERE ${isStep('e')} AND ${isStep('g')} AND ${live('f')} AND ${shownByDefault('f')}
  WITH DISTINCT a.id AS earlier, b.id AS later
  RETURN [earlier, later] ORDER BY earlier, later
} AS pairs`;

/** A step may have any modality, so that what is planned or denied stands in the history too. */
export const STEP_PARAMS: Params = { stepStatuses: SHOWN_BY_DEFAULT.statuses };
