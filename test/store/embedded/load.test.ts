import { describe } from 'vitest';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { loadContract } from '../load-contract.ts';

describe('into the graph in memory', () => {
  loadContract(() => Promise.resolve(openEmbedded()));
});
