import type { Problem } from '../../src/errors.ts';
import type { DatedGraph } from '../../src/model/records/authored.ts';
import type { LocatedFile } from '../../src/model/validate/values/located-file.ts';
import type { Located } from '../../src/model/validate/values/located.ts';
import { validate } from '../../src/model/validate/validate.ts';

/** What an import would say against these files; `elsewhere` are the ids that other datasets describe. */
export function problemsOf(graphs: readonly DatedGraph[], elsewhere: readonly string[]): readonly Problem[] {
  return validate(graphs.map(fileOf), new Set(elsewhere));
}

function fileOf({ recorded, entities, articles, claims, mentions, judgements }: DatedGraph): LocatedFile {
  return {
    recorded,
    entities: entities.map((one) => whole(one, recorded)),
    articles: articles.map((one) => whole(one, recorded)),
    claims: claims.map(({ evidence, ...saying }) => ({ saying: whole(saying, recorded), evidence: evidence.map((one) => whole(one, recorded)), whole: true })),
    mentions: mentions.map((one) => whole(one, recorded)),
    judgements: judgements.map((one) => whole(one, recorded)),
    lost: new Set(), misspelt: [],
  };
}

function whole<T>(value: T, file: string): Located<T> {
  return { draft: value, value, at: (...path) => ({ place: { file, line: 1, column: 1 }, path: path.join('.') }) };
}
