import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { StoredVerdict } from '../screening-verdict.ts'

/** `edition` null: of the words as they stand. */
export type NewVerdict = StoredVerdict & { feedbackId: string; edition: number | null; isReopened: boolean }

export async function insertVerdicts(scope: Scope, verdicts: readonly NewVerdict[]): Promise<void> {
  if (verdicts.length === 0) return
  const column = <T>(read: (verdict: NewVerdict) => T) => verdicts.map(read)
  await sql`
    insert into screening_verdict (shop_id, id, feedback_id, edition, decision, score, reasons, is_reopened, at)
    select ${scope.shopId}, row.id, row.feedback_id, coalesce(row.edition, feedback.version), row.decision, row.score,
      row.reasons::jsonb, row.is_reopened, ${scope.now}
    from unnest(
      ${verdicts.map(() => scope.newId())}::uuid[], ${column((one) => one.feedbackId)}::uuid[],
      ${column((one) => one.edition)}::int[], ${column((one) => one.decision)}::text[],
      ${column((one) => one.score)}::real[], ${column((one) => JSON.stringify(one.reasons))}::text[],
      ${column((one) => one.isReopened)}::boolean[]
    ) as row (id, feedback_id, edition, decision, score, reasons, is_reopened)
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = row.feedback_id`.execute(scope.db)
}
