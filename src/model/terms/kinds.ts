/** Closed vocabularies of the kinds of things. Each term is defined in the schema; new terms may come. */
export const COMPANY_KINDS = [
  'MODEL_DEVELOPER', 'CLOUD', 'CHIPS', 'SOFTWARE', 'MEDIA', 'INVESTOR', 'CONSULTANCY', 'ONLINE_PLATFORM', 'FINANCE', 'HARDWARE', 'OTHER', 'UNKNOWN',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

export const STAKEHOLDER_KINDS = [
  'PERSON', 'OFFICE', 'GOVERNMENT', 'MINISTRY', 'REGULATOR', 'LEGISLATURE', 'COURT', 'INTERNATIONAL_BODY', 'STANDARDS_BODY', 'NGO', 'UNION',
  'RESEARCH_COMMUNITY', 'AFFECTED_GROUP', 'MEDIA', 'POLITICAL_GROUP', 'INDUSTRY_ASSOCIATION', 'INDUSTRY_GROUP', 'PROFESSIONAL_BODY',
  'COMPANY_BODY', 'EMPLOYEES', 'PUBLIC_AGENCY', 'ADVISORY_BODY', 'OTHER',
] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

export const AI_MODEL_KINDS = ['MODEL', 'FAMILY', 'SYSTEM', 'DATASET'] as const;
export type AIModelKind = (typeof AI_MODEL_KINDS)[number];

export const PLATFORM_KINDS = [
  'CHATBOT', 'API', 'CLOUD', 'SOCIAL_NETWORK', 'APP_STORE', 'DEVICE', 'SEARCH', 'DEVELOPER_TOOL', 'MARKETPLACE', 'VEHICLE', 'GENERATOR',
  'BUSINESS_SOFTWARE', 'OPERATING_SYSTEM', 'PUBLIC_SYSTEM', 'OTHER',
] as const;
export type PlatformKind = (typeof PLATFORM_KINDS)[number];

export const POLICY_KINDS = [
  'LAW', 'BILL', 'PROPOSAL', 'EXECUTIVE_ORDER', 'REGULATION', 'GUIDANCE', 'STANDARD', 'TREATY', 'VOLUNTARY_COMMITMENT', 'COMPANY_POLICY',
  'STRATEGY', 'DECLARATION', 'REPORT', 'PUBLIC_BODY_RULE', 'TOPIC', 'OTHER',
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export const BINDINGNESS = ['BINDING', 'SOFT', 'SELF_IMPOSED', 'UNKNOWN'] as const;
export type Bindingness = (typeof BINDINGNESS)[number];

export const OPENNESS = ['OPEN_SOURCE', 'OPEN_WEIGHTS', 'API_ONLY', 'RESTRICTED', 'UNRELEASED', 'UNKNOWN'] as const;
export type Openness = (typeof OPENNESS)[number];

export const MEDIA = ['TEXT', 'IMAGE', 'AUDIO', 'VIDEO', 'CODE', 'ACTION', 'OTHER'] as const;
export type Medium = (typeof MEDIA)[number];
