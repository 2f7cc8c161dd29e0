import type { ClaimStatus, Modality } from '../model/terms/vocabularies.ts';

/** Which claims an answer shows: those of one of these statuses and one of these modalities. */
export interface Shown {
  readonly statuses: readonly ClaimStatus[];
  readonly modalities: readonly Modality[];
}

/** What links, lists, neighbourhoods and counts show unless asked otherwise. The one place that decides. */
export const SHOWN_BY_DEFAULT: Shown = { statuses: ['ACCEPTED', 'DISPUTED'], modalities: ['STATED', 'ALLEGED'] };

/** What a question asks to be shown: a member left out keeps its default. */
export function shown(asked: { readonly status?: readonly ClaimStatus[] | null; readonly modality?: readonly Modality[] | null } | null | undefined): Shown {
  return {
    statuses: asked?.status ?? SHOWN_BY_DEFAULT.statuses,
    modalities: asked?.modality ?? SHOWN_BY_DEFAULT.modalities,
  };
}

/** Whether a claim is among those shown. */
export function isShown(claim: { readonly status: ClaimStatus; readonly modality: Modality }, which: Shown): boolean {
  return which.statuses.includes(claim.status) && which.modalities.includes(claim.modality);
}
