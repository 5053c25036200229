import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Does work within a transaction so that its failure undoes only the work; the error goes on to the caller. */
export async function attempt<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(db)
  try {
    const result = await work()
    await sql`release savepoint attempt`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db)
    throw error
  }
}
