import type { Page } from '../../../question/page.ts';
import type { ListRow } from '../../graph-store.ts';

/** A row that passes the filter of a list, whether it is shown or not. */
export interface Candidate {
  readonly shown: boolean;
  readonly keyIn: (page: Page) => string;
  readonly node: () => ListRow['node'];
}
