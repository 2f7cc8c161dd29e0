/** What may tell a server to end. */
export interface TerminationOptions {
  /** Ends the server in good order. */
  readonly stop: () => Promise<void>;
  /** Also when the parent process goes away: npm passes a signal on to its shell only. */
  readonly watchParent: boolean;
  readonly say: (line: string) => void;
}

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const ECHO_MS = 500;
const WATCH_MS = 200;

/** On SIGTERM, SIGINT or the loss of the parent: stops and exits with 0, or 1 if stopping failed; a second signal exits at once with 130. */
export function onTermination({ stop, watchParent, say }: TerminationOptions): void {
  let since: number | null = null;
  const terminate = (): void => {
    if (since !== null) {
      if (performance.now() - since > ECHO_MS) process.exit(130);
      return;
    }
    since = performance.now();
    stop().then(() => process.exit(0), (cause: unknown) => {
      say(`Stopping failed: ${cause instanceof Error ? cause.message : String(cause)}`);
      process.exit(1);
    });
  };
  process.on('SIGTERM', terminate);
  process.on('SIGINT', terminate);
  if (!watchParent) return;
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent && since === null) terminate(); }, WATCH_MS).unref();
}
