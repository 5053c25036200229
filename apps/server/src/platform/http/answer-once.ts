import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { AppError } from '../app-error.ts'
import { sha256 } from '../crypto/keys.ts'
import type { Scope } from '../scope.ts'

declare module '../database/tables.ts' {
  interface Tables {
    requestKey: {
      shopId: string
      key: string
      caller: string
      fingerprint: Buffer
      reply: unknown
      createdAt: Date
    }
  }
}

type Asked = { key: string; caller: string; request: FastifyRequest }

/**
 * Gives a repeated request its first answer. Key and answer are written in the transaction of the change itself:
 * whoever was cut off between commit and reply asks again and is told what happened, and nothing happens twice.
 */
export async function answerOnce(scope: Scope, asked: Asked, run: () => Promise<unknown>): Promise<unknown> {
  const { request } = asked
  const fingerprint = sha256(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
  if (asked.key.length > 200)
    throw new AppError('request/invalid', {}, { fields: [{ path: 'idempotency-key', code: 'too_big' }] })
  const claimed = await scope.db
    .insertInto('requestKey')
    .values({
      shopId: scope.shopId,
      key: asked.key,
      caller: asked.caller,
      fingerprint,
      createdAt: scope.now,
      reply: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 0n) return firstAnswer(scope, asked, fingerprint)
  const answer = await run()
  await scope.db
    .updateTable('requestKey')
    .set({ reply: sql`${JSON.stringify(answer)}::jsonb` })
    .where('shopId', '=', scope.shopId)
    .where('caller', '=', asked.caller)
    .where('key', '=', asked.key)
    .execute()
  return answer
}

async function firstAnswer(scope: Scope, asked: Asked, fingerprint: Buffer): Promise<unknown> {
  const first = await scope.db
    .selectFrom('requestKey')
    .select(['fingerprint', 'reply'])
    .where('shopId', '=', scope.shopId)
    .where('caller', '=', asked.caller)
    .where('key', '=', asked.key)
    .executeTakeFirst()
  if (!first) throw new AppError('request/key-in-use')
  if (!first.fingerprint.equals(fingerprint)) throw new AppError('request/key-reused')
  return first.reply
}

/** Hours a request key is kept: as long as anybody sensibly asks again. */
const keptHours = 24

/** Removes keys that nobody asks for any more; running it twice removes nothing more. */
export async function forgetOldRequests(scope: Scope): Promise<void> {
  const before = new Date(scope.now.getTime() - keptHours * 3_600_000)
  await scope.db
    .deleteFrom('requestKey')
    .where('shopId', '=', scope.shopId)
    .where('createdAt', '<', before)
    .execute()
}
