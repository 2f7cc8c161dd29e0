import { entityTypeOf } from '../../../model/keys/id.ts';
import { BEFORE_ALL } from '../../../model/keys/sort-key.ts';
import type { EntityRecord } from '../../../model/records/record.ts';
import type { RelationName } from '../../../model/types/relation-types.ts';
import { SHOWN_BY_DEFAULT } from '../../../question/shown.ts';
import type { LinkEnd, StreamedLink } from '../../graph-store.ts';
import { textOf } from '../driver/column.ts';
import type { Columns } from '../driver/driver.ts';
import type { Params, Value } from '../driver/params.ts';
import { supportOf } from './answers.ts';
import { recordOf } from './decode.ts';
import type { Send } from './level.ts';
import { STREAM_THINGS_TEXT, streamLinksText } from './statements/stream.ts';

const PAGE = 200;
const SHOWN: Params = { ...SHOWN_BY_DEFAULT };

/** All things that are shown, by id. */
export async function* streamThings(send: Send): AsyncIterable<readonly EntityRecord[]> {
  for await (const rows of pages(send, STREAM_THINGS_TEXT, ([record]) => recordOf('entity', record).id)) {
    yield rows.map(([record]) => recordOf('entity', record));
  }
}

/** All links of some kinds that are shown, kind by kind, by id. */
export async function* streamLinks(send: Send, relations: readonly RelationName[]): AsyncIterable<readonly StreamedLink[]> {
  for (const relation of relations) {
    for await (const rows of pages(send, streamLinksText(relation), ([claim]) => recordOf('claim', claim).id)) {
      const claims = rows.map(([claim]) => recordOf('claim', claim));
      const support = await supportOf(send, claims.map(({ id }) => id));
      yield rows.flatMap(([, from, fromName, to, toName], place) => {
        const [claim, rests] = [claims[place], support[place]];
        return claim === undefined || rests === undefined ? [] : [{ claim, from: endOf(from, fromName), to: endOf(to, toName), support: rests }];
      });
    }
  }
}

/** The thing at an end of a link: that to which the link is drawn. */
function endOf(id: Value | undefined, name: Value | undefined): LinkEnd {
  const type = entityTypeOf(textOf(id));
  if (type === null) throw new Error(`The database holds a link to ${textOf(id)}, which is no thing.`);
  return { id: textOf(id), name: textOf(name), type };
}

async function* pages(send: Send, text: string, idOf: (row: Columns) => string): AsyncIterable<readonly Columns[]> {
  for (let after = BEFORE_ALL; ;) {
    const rows = await send(text, { ...SHOWN, after, limit: PAGE });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = idOf(last);
  }
}
