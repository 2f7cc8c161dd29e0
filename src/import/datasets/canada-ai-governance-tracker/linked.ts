import type { AuthoredEvidence } from '../../../model/records/authored.ts';
import { linkSays } from '../reading/evidence.ts';
import type { Gathering } from '../reading/gathering.ts';

/** The pages that a record lists, as evidence that nobody opened; each address once. */
export function linked(links: readonly { readonly label: string; readonly url: string }[], to: Gathering): readonly AuthoredEvidence[] {
  const articles = links.map(({ label, url }) => to.link(url, { title: label, sourceKind: 'OTHER' }));
  return [...new Set(articles)].map((article) => linkSays(article, 'canada-ai-governance-tracker'));
}
