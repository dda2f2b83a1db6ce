import BetterSqlite3 from 'better-sqlite3'
import { databaseError } from './database-errors'

/** What SQLite takes and gives here. */
export type Value = string | number | Uint8Array | null

/** Values for `?` in their order, or one object for `@name`s. */
export type Parameters = readonly Value[] | readonly [Readonly<Record<string, Value>>]

export interface ConnectionOptions {
  readonly readOnly?: boolean
  /** Path of another build of the native module. */
  readonly nativeBinding?: string | undefined
  /** Makes the file when it isn't there. */
  readonly create?: boolean
}

/** One SQLite connection: prepared statements kept by their SQL, every failure as an AppError that names the file. */
export class Connection {
  readonly path: string
  readonly readOnly: boolean
  readonly nativeBinding: string | undefined
  #database: BetterSqlite3.Database
  #statements = new Map<string, BetterSqlite3.Statement>()

  /** `path` is absolute, or ':memory:'; `content` is a whole database to hold in memory. */
  constructor(path: string, options: ConnectionOptions = {}, content?: Buffer) {
    this.path = path
    this.readOnly = options.readOnly ?? false
    this.nativeBinding = options.nativeBinding
    this.#database = this.#named(
      () =>
        new BetterSqlite3(content ?? path, {
          timeout: 3000,
          readonly: this.readOnly,
          fileMustExist: path !== ':memory:' && !options.create,
          ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
        }),
    )
  }

  get inMemory(): boolean {
    return this.path === ':memory:'
  }

  /** The first row, or undefined. */
  get(sql: string, ...values: Parameters): unknown {
    return this.#named(() => this.#statement(sql).get(...values))
  }

  all(sql: string, ...values: Parameters): unknown[] {
    return this.#named(() => this.#statement(sql).all(...values))
  }

  /** What the first column of each row holds. */
  firstColumn(sql: string, ...values: Parameters): unknown[] {
    return this.#named(() => {
      const statement = this.#statement(sql).pluck()
      try {
        return statement.all(...values)
      } finally {
        statement.pluck(false)
      }
    })
  }

  /** Row by row; nothing may be written on this connection meanwhile. */
  *iterate(sql: string, ...values: Parameters): Generator {
    const rows = this.#named(() => this.#statement(sql).iterate(...values))
    try {
      for (;;) {
        const next = this.#named(() => rows.next())
        if (next.done) return
        yield next.value
      }
    } finally {
      rows.return?.()
    }
  }

  /** The number of rows it changed. */
  run(sql: string, ...values: Parameters): number {
    return this.#named(() => this.#statement(sql).run(...values).changes)
  }

  /** Runs a script of our own SQL, never text from data. */
  exec(sql: string): void {
    this.#named(() => this.#database.exec(sql))
  }

  /** The value a pragma answers, or undefined. */
  pragma(text: string): unknown {
    return this.#named(() => this.#database.pragma(text, { simple: true }))
  }

  /** All or nothing; `write` takes the write lock at once, `read` sees one state throughout. */
  transaction<T>(kind: 'read' | 'write', work: () => T): T {
    const run = this.#database.transaction(work)
    return this.#named(() => (kind === 'write' ? run.immediate() : run.deferred()))
  }

  /** The whole database as this connection sees it now, in memory, to be written at will and closed by the caller. */
  copyInMemory(): Connection {
    const content = this.#named(() => this.#database.serialize())
    return new Connection(':memory:', { nativeBinding: this.nativeBinding }, content)
  }

  /** Copies the database to a new file, some pages at a time; what this connection writes meanwhile is in the copy too. */
  async copyTo(path: string): Promise<void> {
    try {
      await this.#database.backup(path)
    } catch (error) {
      throw databaseError(error, path)
    }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): BetterSqlite3.Statement {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #named<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw databaseError(error, this.path)
    }
  }
}
