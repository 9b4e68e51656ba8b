// Kysely over PGlite, one user at a time. Kysely's own PGlite driver hands the same connection to everybody, so a
// query made outside a transaction would run inside somebody else's; here a connection is held until it is released.
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PGliteDialect,
  type PGliteDialectConfig,
  PGliteDriver,
  type TransactionSettings,
} from 'kysely';

class SerialPGliteDriver extends PGliteDriver {
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#release = resolve;
    return super.acquireConnection();
  }

  /** Kysely's driver leaves the settings out; what only reads must be held to it here as on a server. */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    await (super.beginTransaction as Driver['beginTransaction']).call(this, connection, settings ?? {});
    if (settings?.accessMode === 'read only')
      await connection.executeQuery(CompiledQuery.raw('set transaction read only'));
  }

  override async releaseConnection(): Promise<void> {
    this.#release?.();
  }
}

export class SerialPGliteDialect extends PGliteDialect {
  readonly #settings: PGliteDialectConfig;

  constructor(config: PGliteDialectConfig) {
    super(config);
    this.#settings = config;
  }

  override createDriver(): Driver {
    return new SerialPGliteDriver(this.#settings);
  }
}
