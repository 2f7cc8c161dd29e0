import { expect, it } from 'vitest';
import { paragraphs } from '../../src/import/paragraphs.ts';

it('paragraphs are the lines that are not empty, whatever ends them', () => {
  expect(paragraphs('One.\n\n  \nTwo \r\nThree\rFour\n')).toEqual(['One.', 'Two', 'Three', 'Four']);
  expect(paragraphs('\n \n')).toEqual([]);
});
