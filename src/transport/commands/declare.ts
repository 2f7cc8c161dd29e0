import type { Command } from 'commander';

/** Where a command speaks: results go to `out`, complaints and progress to `err`. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes one line over the last one that was written so; null where `err` is no screen. */
  readonly redraw: ((line: string) => void) | null;
}

/** The program that a command adds itself to. What its action answers is the exit code: 0 done, 1 something was found wrong, 2 it cannot be asked so. */
export interface Program {
  readonly commander: Command;
  readonly terminal: Terminal;
  readonly exit: (code: number) => void;
}
