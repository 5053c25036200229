import type { Selectable } from 'kysely'

/** All tables as Kysely sees them. Each module adds its own beside its store (`declare module`). */
export interface Tables {
  personalDataTable: { tableName: string; holds: string; reachedBy: string | null }
}

/** A row with some columns of a table, as queries give it. */
export type Row<T extends keyof Tables, C extends keyof Selectable<Tables[T]>> = Pick<
  Selectable<Tables[T]>,
  C
>
