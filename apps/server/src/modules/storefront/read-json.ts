import type pg from 'pg'
import type { Platform } from '../../platform/scope.ts'
import { type LiteralValue, sqlLiteral } from './sql-literal.ts'
import type { Question } from './sql-question.ts'

/**
 * Asks one shop for one JSON text, in one round trip: transaction, role, shop and question travel as one simple
 * query. The question gives at most one row with the text in `body`; null when there is no row. The database builds
 * the reply, so that nothing is read and written again here. `values` fill the slots of the question; `shop` is one.
 */
export async function readJson(
  platform: Pick<Platform, 'database'>,
  question: Question,
  values: { shop: string } & Record<string, LiteralValue>,
): Promise<string | null> {
  const shop = sqlLiteral('uuid', values.shop)
  const asked = question(values)
  const client = await platform.database.pool.connect()
  try {
    const results: unknown = await client.query(
      `begin read only; set local role echoloop_app; set local app.shop = ${shop}; ${asked}; commit`,
    )
    client.release()
    return bodyOf(results)
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

function bodyOf(results: unknown): string | null {
  const answer: unknown = Array.isArray(results) ? results.at(-2) : undefined
  if (!hasRows(answer)) throw new Error('the database did not answer the question')
  const body = answer.rows[0]?.body
  return typeof body === 'string' ? body : null
}

function hasRows(answer: unknown): answer is { rows: { body: unknown }[] } {
  return typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows)
}

/** The connection may stand in a broken transaction; one whose rollback fails is thrown away. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}
