import type pg from 'pg'
import { readReviews, readSummary } from '../../apps/server/src/modules/storefront/storefront-queries.ts'
import { type Database, openDatabase } from '../../apps/server/src/platform/database/database.ts'
import type { DatabaseAddress } from '../checks/open-database.ts'

/** `whole` is what the server sends, transaction and role included; `alone` is the question in it. */
export type Statement = { whole: string; alone: string }
export type StorefrontStatements = { summary: Statement; reviews: Statement }

/** Listens to what the storefront really says to the database when it is asked for a product. */
export async function storefrontStatements(
  address: DatabaseAddress,
  keys: readonly { shop: string; product: string }[],
): Promise<StorefrontStatements[]> {
  const heard: string[] = []
  const database = openDatabase({ kind: 'socket', ...address }, 2, () => undefined)
  const platform = { database: overheard(database, heard) }
  const statementOf = async (ask: () => Promise<string | null>) => {
    heard.length = 0
    await ask()
    return splitStatement(heard.join('; '))
  }
  const found: StorefrontStatements[] = []
  for (const key of keys) {
    found.push({
      summary: await statementOf(() => readSummary(platform, key)),
      reviews: await statementOf(() => readReviews(platform, key, { limit: 10 })),
    })
  }
  await database.close()
  return found
}

function overheard(database: Database, heard: string[]): Database {
  const pool = new Proxy(database.pool, {
    get(target, name) {
      if (name !== 'connect') return Reflect.get(target, name)
      return async () => overheardClient(await target.connect(), heard)
    },
  })
  return { ...database, pool }
}

function overheardClient(client: pg.PoolClient, heard: string[]): pg.PoolClient {
  return new Proxy(client, {
    get(target, name) {
      if (name !== 'query') return Reflect.get(target, name)
      return (text: string) => {
        heard.push(text)
        return target.query(text)
      }
    },
  })
}

function splitStatement(whole: string): Statement {
  const alone = /^begin[^;]*;(?:\s*set local [^;]*;)*(?<question>.*);\s*commit\s*$/is.exec(whole)?.groups
    ?.question
  if (alone === undefined)
    throw new Error(`The storefront asks in another way than this bench knows:\n${whole}`)
  return { whole, alone }
}
