import { sql } from 'kysely'
import { newKey } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import './transparency-tables.ts'

type SaltRow = { subjectId: string; salt: Buffer }

/** The salts of reviews and orders, made at first need; in one order, so that two transactions never deadlock. */
export async function ensureSalts(
  scope: Scope,
  subjects: ReadonlyMap<string, 'review' | 'order'>,
): Promise<Map<string, Buffer>> {
  if (subjects.size === 0) return new Map()
  const ids = [...subjects.keys()].sort()
  // The update changes nothing: it makes the row that is there already come back.
  const { rows } = await sql<SaltRow>`
    insert into log_salt (shop_id, subject_id, subject, salt)
    select ${scope.shopId}, id, subject, salt
    from unnest(
      ${ids}::uuid[],
      ${ids.map((id) => subjects.get(id))}::text[],
      ${ids.map(() => newKey())}::bytea[]
    ) as fresh (id, subject, salt)
    on conflict (shop_id, subject_id) do update set subject = excluded.subject
    returning subject_id as "subjectId", salt`.execute(scope.db)
  return saltsBySubject(rows)
}

/** The salts of those that have one. */
export async function readSalts(scope: Scope, subjectIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('logSalt')
    .select(['subjectId', 'salt'])
    .where('shopId', '=', scope.shopId)
    .where('subjectId', 'in', [...new Set(subjectIds)])
    .execute()
  return saltsBySubject(rows)
}

/** Makes commitments about these reviews and orders say nothing for ever; the log itself stays as it is. */
export async function forgetSalts(scope: Scope, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return
  await scope.db
    .deleteFrom('logSalt')
    .where('shopId', '=', scope.shopId)
    .where('subjectId', 'in', [...new Set(subjectIds)])
    .execute()
}

function saltsBySubject(rows: readonly SaltRow[]): Map<string, Buffer> {
  return new Map(rows.map(({ subjectId, salt }) => [subjectId, salt]))
}
