import { BadInput } from '../errors.ts';
import { entityTypeOf, kindOfId } from '../model/keys/id.ts';
import type { NeighbourhoodAsk } from './neighbourhood.ts';

/** As many as `nodes` takes. */
const MOST_STARTS = 100;

/** The ask itself. Errors: BadInput where a number is out of its range or there is nothing to start from. */
export function checkedNeighbourhood(ask: NeighbourhoodAsk): NeighbourhoodAsk {
  if (ask.of.length === 0) throw new BadInput('"of" is empty; one id at least was expected.');
  if (ask.of.length > MOST_STARTS) throw new BadInput(`"of" has ${ask.of.length} ids; ${MOST_STARTS} at most were expected.`);
  const other = ask.of.find((id) => kindOfId(id) !== null && entityTypeOf(id) === null);
  if (other !== undefined) throw new BadInput(`"of" holds "${other}", which is no thing; ids of companies, models, platforms, policies, stakeholders or events were expected.`);
  inRange('depth', ask.depth, 0, 4);
  inRange('maxNodes', ask.maxNodes, 1, 1000);
  return ask;
}

function inRange(name: string, value: number, least: number, most: number): void {
  if (value < least || value > most) throw new BadInput(`"${name}" is ${value}; ${least} to ${most} was expected.`);
}
