import neo4j, { type Config, type Driver, type ManagedTransaction, type NotificationFilter, type QueryResult, type Session, type SessionConfig } from 'neo4j-driver';
import { BadConfig } from '../../../errors.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { orUntil } from './deadline.ts';
import { faultOf, isPassing } from './faults.ts';
import { toParams, type Params, type Value } from './params.ts';

export interface DriverSettings {
  readonly uri: string;
  /** Null asks without a user. */
  readonly user: string | null;
  readonly password: string | null;
  /** The home database of the user if not stated. */
  readonly database?: string;
  /** Milliseconds after which a read without an answer fails, unless the call says otherwise; 2,500 if not stated. */
  readonly readDeadlineMs?: number;
  /** Is told when the database falls silent: once for each outage. */
  readonly onOutage?: (fault: Error) => void;
  /** Is run when the database answers again after an outage, before questions are let through: the way to ask is that of a database without an outage. */
  readonly onRecovery?: (read: Database['read']) => Promise<void>;
  /** Is told what the database remarks on a statement; without it remarks are switched off. */
  readonly onNotification?: (remark: string, statement: string) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which a call without an answer fails; if not stated, that of the settings for a read and 120,000 for a write. */
  readonly deadlineMs?: number | undefined;
}

/** The columns of a row by position. */
export type Columns = readonly Value[];

export interface WriteTransaction {
  run(text: string, params?: Params): Promise<readonly Columns[]>;
}

/** A connection to a Neo4j. All errors of the driver come out as StoreUnavailable; what is asked during an outage fails at once. */
export interface Database {
  /** Runs one reading statement in one round trip. */
  readonly read: (text: string, params?: Params, options?: CallOptions) => Promise<readonly Columns[]>;
  /** Runs `work` in one transaction, again from its start after a passing fault such as a deadlock. Errors that `work` throws pass unchanged. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: CallOptions): Promise<T>;
  close(): Promise<void>;
}

type Row = Readonly<Record<string, Value>>;

/** The driver declares its settings as classes and takes plain objects. */
type Plain<C> = Pick<C, keyof C>;

const READ_DEADLINE_MS = 2_500;
const PROBE_PAUSE_MS = 200;
const PROBE_MS = 5_000;
const WRITE_ACQUISITION_MS = 5_000;
const CLOSE_MS = 2_500;
const WRITE_DEADLINE_MS = 120_000;
const WRITE_RETRY_MS = 15_000;

/** Opens a connection; nothing is sent before the first call. Errors: BadConfig for an address that is none. */
export function openDriver(settings: DriverSettings): Database {
  const { uri, onNotification, readDeadlineMs = READ_DEADLINE_MS } = settings;
  const breaker = new CircuitBreaker();
  // Two pools: the one for reading can be thrown away with its dead connections while a transaction is being written.
  // Whoever waits in vain for a place in the pool is told by the deadline of the call, which knows whether others are answered meanwhile.
  const openReaders = (): Driver => connect(settings, readDeadlineMs + 1_000);
  let readers = openReaders();
  let closed = false;
  const writers = connect(settings, WRITE_ACQUISITION_MS);

  function columns(result: QueryResult<Row>, text: string): readonly Columns[] {
    if (onNotification !== undefined) for (const remark of result.summary.notifications) onNotification(`${remark.code}: ${remark.description}`, text);
    return result.records.map((record) => record.keys.map((key) => record.get(key)));
  }

  async function called<T>(open: () => Session, call: (session: Session) => Promise<T>, deadlineMs: number, signal?: AbortSignal): Promise<T> {
    const session = open();
    try {
      return await orUntil(call(session), deadlineMs, signal);
    } finally {
      // Not awaited: closing hangs as long as the database does.
      session.close().catch(() => undefined);
    }
  }

  async function guarded<T>(...[open, call, deadlineMs, signal]: Parameters<typeof called<T>>): Promise<T> {
    const pass = breaker.enter();
    try {
      const answer = await called(open, call, deadlineMs, signal);
      breaker.answered();
      return answer;
    } catch (cause) {
      const { error, database } = faultOf(cause, uri);
      if (database === 'REFUSED') breaker.answered();
      if (database === 'SILENT' && breaker.failed(pass, error)) {
        settings.onOutage?.(error);
        void recover();
      }
      throw error;
    }
  }

  function ask(run: typeof called<readonly Columns[]>): Database['read'] {
    return (text, params = {}, { signal, deadlineMs = readDeadlineMs } = {}) => run(
      () => readers.session(sessionConfig(settings, neo4j.session.READ)),
      async (session) => columns(await again(() => session.run<Row>(text, toParams(params), { timeout: neo4j.int(deadlineMs) })), text),
      deadlineMs, signal,
    );
  }

  /** During an outage one question of our own asks, as long as it takes, whether it is over: nobody else has to wait to find out. */
  async function recover(): Promise<void> {
    while (!closed) {
      await new Promise((resolve) => setTimeout(resolve, PROBE_PAUSE_MS).unref());
      try {
        await ask(called)('RETURN 1', {}, { deadlineMs: PROBE_MS });
        await settings.onRecovery?.(ask(called));
        breaker.recovered();
        return;
      } catch {
        // After a lost network the old connections would hold their places in the pool for a quarter of an hour.
        readers.close().catch(() => undefined);
        readers = openReaders();
      }
    }
  }

  return {
    read: ask(guarded),
    write(work, { signal, deadlineMs = WRITE_DEADLINE_MS } = {}) {
      const open = (): Session => writers.session(sessionConfig(settings, neo4j.session.WRITE));
      const within = (transaction: ManagedTransaction): WriteTransaction => ({
        run: async (text, params = {}) => columns(await transaction.run<Row>(text, toParams(params)), text),
      });
      return guarded(open, (session) => session.executeWrite((transaction) => work(within(transaction)), { timeout: neo4j.int(deadlineMs) }), deadlineMs, signal);
    },
    async close() {
      closed = true;
      await orUntil(Promise.all([readers.close(), writers.close()]), CLOSE_MS).catch(() => undefined);
    },
  };
}

/** What a read may be told while others write, such as that its snapshot is outdated, passes; two more tries are enough. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 2; ; left -= 1) {
    try {
      return await ask();
    } catch (cause) {
      if (left === 0 || !isPassing(cause)) throw cause;
    }
  }
}

const NO_REMARKS: Plain<NotificationFilter> = { minimumSeverityLevel: 'OFF' };

function sessionConfig({ database }: DriverSettings, defaultAccessMode: 'READ' | 'WRITE'): Plain<SessionConfig> {
  return { defaultAccessMode, ...(database === undefined ? {} : { database }) };
}

function connect({ uri, user, password, onNotification }: DriverSettings, connectionAcquisitionTimeout: number): Driver {
  const config: Plain<Config> = {
    disableLosslessIntegers: true,
    fetchSize: -1,
    maxConnectionPoolSize: 16,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout,
    maxTransactionRetryTime: WRITE_RETRY_MS,
    telemetryDisabled: true,
    ...(onNotification === undefined ? { notificationFilter: NO_REMARKS } : {}),
  };
  try {
    return neo4j.driver(uri, user === null ? undefined : neo4j.auth.basic(user, password ?? ''), config);
  } catch (cause) {
    throw new BadConfig(`"${uri}" is no address of a Neo4j; one such as bolt://127.0.0.1:7687 was expected.`, { cause });
  }
}
