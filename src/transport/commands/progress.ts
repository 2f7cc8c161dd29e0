import type { Progress } from '../../operations/load/stage.ts';
import type { Terminal } from './declare.ts';

/** How long nothing is said where each line stays, in milliseconds. */
const PAUSE_MS = 3_000;

/** Says how far an import is: one line redrawn on a screen, a line every few seconds elsewhere. `end` leaves the line clear. */
export function progressTeller({ err, redraw }: Terminal): { readonly tell: (dataset: string, progress: Progress) => void; readonly end: () => void } {
  let began = performance.now();
  let told = began;
  let of: string | null = null;
  return {
    tell: (dataset, { done, total }) => {
      const now = performance.now();
      if (dataset !== of) [of, began, told] = [dataset, now, now];
      const rate = now > began ? Math.round(done / ((now - began) / 1000)) : 0;
      const line = `${dataset}: ${done} of ${total} rows${done === 0 ? '' : `, ${rate} a second`}`;
      if (redraw !== null) redraw(line);
      else if (now - told >= PAUSE_MS) {
        told = now;
        err(line);
      }
    },
    end: () => { redraw?.(''); },
  };
}
