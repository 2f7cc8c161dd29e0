/** What counts do not show: where the seeds are known to be weak, told for readers of the page of coverage. */
export const THIN: readonly string[] = [
  'The months from July to October 2026 rest mostly on one machine-written site, on digests and on headlines; the pages behind them were seldom opened. Nothing later than early October 2026 is in.',
  'Claims whose only sources are machine-written news, digests or indexes enter as PROPOSED: they are shown on request alone, until somebody confirms them from a record or an outlet.',
  'Samples checked against sources found anew had about one wrong fact in a hundred. The faults that came back: the day of publication taken for the day of the act, a later event linked as a consequence, a chamber credited with what single members did, a rule named where an earlier text or a wider package was meant, several retellings of one report taken for independent.',
  'Most sources of an event were read for the event, not for each claim drawn from it; only positions name the source that states them. Pages with positions were mostly read in their opening part.',
  'Signing, sponsoring, voting and suing count as taking a position; "oppose unless amended" is OPPOSES. Few positions are recorded on California SB 243 and SB 942, on Executive Order 14179, on the AI act of Korea, on Illinois SB 315 and on the Texas act TRAIGA.',
  'A state as a party and its national government are one thing (China, the United States, the United Kingdom), and so are the federal agencies of the United States taken together: membership of treaties cannot be told from acts of government.',
  'Present names stand for the past: Meta before October 2021, X Corp. for Twitter, OpenAI Foundation for the nonprofit, Center for AI Standards and Innovation for the AI Safety Institute.',
  'One thing stands for several where sources do not part them: Grok for models and chatbot, Claude without a version for models or assistant, one law for the two on facial recognition in Virginia. Near groups (creative professionals, creative industries, publishers, news publishers) were not joined.',
  'Acts of the Council of Europe bear EU as their place, which is too narrow. Federal lawsuits bear the state of the court in some records and the United States in others, so the two counts cannot be compared strictly.',
  'Events of one story that came from different collections may lack a direct link. Links of the kind RELATED_TO say that things have to do with each other, and no more.',
  'Outside the United States, the European Union and the United Kingdom, and before 2023, there is much less: an absence here says little of the world.',
];
