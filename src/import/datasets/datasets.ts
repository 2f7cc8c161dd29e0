import { AI_INCIDENT_LAW } from './ai-incident-law/ai-incident-law.ts';
import { AI_TIMELINE } from './ai-timeline/ai-timeline.ts';
import { CANADA_AI_GOVERNANCE_TRACKER } from './canada-ai-governance-tracker/canada-ai-governance-tracker.ts';
import { FMTI } from './fmti/fmti.ts';
import { FRONTIER_SAFETY_FRAMEWORKS } from './frontier-safety-frameworks/frontier-safety-frameworks.ts';
import { MODELS_DEV } from './models-dev/models-dev.ts';
import { OPEN_TERMS_ARCHIVE_GENAI } from './open-terms-archive-genai/open-terms-archive-genai.ts';
import type { Dataset } from './reading/dataset.ts';

/** The datasets that can be read, in the order in which they are best loaded: a later one joins what an earlier one made. */
export const DATASETS: readonly Dataset[] = [
  FRONTIER_SAFETY_FRAMEWORKS, CANADA_AI_GOVERNANCE_TRACKER, MODELS_DEV, AI_TIMELINE, AI_INCIDENT_LAW, OPEN_TERMS_ARCHIVE_GENAI, FMTI,
];
