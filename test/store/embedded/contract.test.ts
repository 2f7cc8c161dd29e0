import { describe } from 'vitest';
import { loadEmbedded } from '../../support/load-embedded.ts';
import { contract } from '../contract.ts';
import { CONTRACT_GRAPHS } from '../contract-graph.ts';

describe('the embedded engine', () => {
  const embedded = loadEmbedded(...CONTRACT_GRAPHS);
  contract(async () => (await embedded).store.open());
});
