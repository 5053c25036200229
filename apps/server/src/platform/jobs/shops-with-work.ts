import type { Db } from '../database/database.ts'

declare module '../database/tables.ts' {
  interface Tables {
    shopWithWork: { stage: string; shopId: string }
  }
}

/** Notes that a shop has work of a stage, so that workers look into it. */
export async function noteWork(scope: { db: Db; shopId: string }, stage: string): Promise<void> {
  await scope.db
    .insertInto('shopWithWork')
    .values({ stage, shopId: scope.shopId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Shops that ever had work of a stage; a local list, so that no shop's rows are asked for all shops. */
export async function shopsWithWork(db: Db, stage: string): Promise<string[]> {
  const rows = await db.selectFrom('shopWithWork').select('shopId').where('stage', '=', stage).execute()
  return rows.map((row) => row.shopId)
}
