import { describe } from 'vitest';
import { openEmbedded } from '../../../src/store/embedded/embedded-store.ts';
import { mergeContract } from '../merge-contract.ts';

describe('in the graph in memory', () => {
  mergeContract(() => Promise.resolve(openEmbedded()), 6);
});
