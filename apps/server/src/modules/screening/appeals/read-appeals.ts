import { type AppealOfReview, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import type { AppealState } from '../screening-tables.ts'
import { type AppealRow, countOpenAppeals, listAppealRows } from './appeal-store.ts'
import { mayDecideAppeal } from './may-decide-appeal.ts'

/** Appeals in a state, and how many are open. */
export async function readAppeals(
  scope: Scope,
  wanted: { state: AppealState; limit: number },
): Promise<{ items: AppealOfReview[]; open: number }> {
  const rows = await listAppealRows(scope, wanted)
  const items: AppealOfReview[] = []
  for (const row of rows) items.push(await presentAppeal(scope, row))
  return { items, open: await countOpenAppeals(scope) }
}

export async function presentAppeal(scope: Scope, row: AppealRow): Promise<AppealOfReview> {
  return {
    id: toPublicId('appeal', row.id),
    feedbackId: toPublicId('feedback', row.feedbackId),
    words: row.words,
    state: row.state,
    answer: row.answer,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    against: {
      state: row.againstState,
      code: row.againstCode,
      decidedBy: row.againstBy,
      at: row.againstAt.toISOString(),
    },
    review: { rating: row.rating, title: row.title, text: row.text, productName: row.productName },
    mayDecide: row.state === 'open' && (await mayDecideAppeal(scope, row)),
  }
}
