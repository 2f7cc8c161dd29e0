/** Codes that are no countries in ISO 3166-1 but places with a law or a reach of their own. */
const OWN_CODES: ReadonlyMap<string, string> = new Map(Object.entries({ EU: 'European Union', GLOBAL: 'Global', AFRICA: 'African Union' }));

/** Names of ISO 3166-2 subdivisions in use; a new one is one line here. */
const SUBDIVISIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  'AR-C': 'Buenos Aires (city)', 'CA-AB': 'Alberta', 'CA-BC': 'British Columbia', 'CA-ON': 'Ontario', 'CA-QC': 'Quebec', 'IN-KL': 'Kerala',
  'US-AR': 'Arkansas', 'US-AZ': 'Arizona', 'US-CA': 'California', 'US-CO': 'Colorado', 'US-CT': 'Connecticut', 'US-DE': 'Delaware',
  'US-FL': 'Florida', 'US-GA': 'Georgia', 'US-IA': 'Iowa', 'US-IL': 'Illinois', 'US-KY': 'Kentucky', 'US-LA': 'Louisiana',
  'US-MA': 'Massachusetts', 'US-MD': 'Maryland', 'US-ME': 'Maine', 'US-MI': 'Michigan', 'US-MN': 'Minnesota', 'US-MT': 'Montana',
  'US-NH': 'New Hampshire', 'US-NY': 'New York', 'US-OR': 'Oregon', 'US-TN': 'Tennessee', 'US-TX': 'Texas', 'US-UT': 'Utah',
  'US-VA': 'Virginia', 'US-WA': 'Washington', 'US-WI': 'Wisconsin',
}));

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function countryName(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? null) : null;
}

export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  /** The wider place, one step up: US for US-CA; null where there is none. */
  readonly within: string | null;
}

/** The place that a code names (ISO 3166-1 alpha-2, ISO 3166-2, EU, GLOBAL, AFRICA); null for any other text. UK is read as GB. */
export function jurisdiction(text: string): Jurisdiction | null {
  const code = text === 'UK' ? 'GB' : text;
  const own = OWN_CODES.get(code);
  if (own !== undefined) return { code, name: own, within: null };
  const part = SUBDIVISIONS.get(code);
  if (part !== undefined) return { code, name: part, within: code.slice(0, 2) };
  const name = code === 'ZZ' ? null : countryName(code);
  return name === null ? null : { code, name, within: null };
}

/** Every code that stands inside the given one, itself included: US gives US, US-AR, US-AZ and so on. */
export function codesWithin(code: string): readonly string[] {
  return [code, ...[...SUBDIVISIONS.keys()].filter((part) => part.startsWith(`${code}-`))];
}
