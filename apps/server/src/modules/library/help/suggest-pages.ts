import { toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../library-tables.ts'

const shown = { searches: 50, questions: 50, cases: 30 }

type SearchRow = { words: string; language: string; searches: number; lastAt: Date }
type QuestionRow = { text: string; language: string; at: Date }
type CaseRow = {
  caseId: string
  caseNumber: number
  language: 'zh' | 'en'
  problem: string
  reply: string
  resolvedAt: Date
  pageId: string | null
}

export type Suggestions = {
  searches: { words: string; language: string; searches: number; lastAt: string }[]
  questions: { text: string; language: string; at: string }[]
  cases: {
    id: string
    number: number
    language: 'zh-CN' | 'en'
    problem: string
    reply: string
    resolvedAt: string
    pageId: string | null
  }[]
}

/** What shoppers looked for in vain, and what staff answered before: what a shop may write next. */
export async function suggestPages(scope: Scope): Promise<Suggestions> {
  const searches = await sql<SearchRow>`
    select words, language, searches, last_at as "lastAt"
    from help_search
    where shop_id = ${scope.shopId}
    order by searches desc, last_at desc
    limit ${shown.searches}`.execute(scope.db)
  const questions = await sql<QuestionRow>`
    select text, language, at
    from bot_question
    where shop_id = ${scope.shopId}
      and reason = 'not-found'
    order by at desc
    limit ${shown.questions}`.execute(scope.db)
  const cases = await sql<CaseRow>`
    select kept.case_id as "caseId", kept.case_number as "caseNumber", kept.language, kept.problem, kept.reply,
      kept.resolved_at as "resolvedAt", page.id as "pageId"
    from library_case as kept
    left join help_page as page
      on page.shop_id = ${scope.shopId} and page.case_id = kept.case_id and page.removed_at is null
    where kept.shop_id = ${scope.shopId}
    order by coalesce(kept.satisfaction, 3) desc, kept.resolved_at desc
    limit ${shown.cases}`.execute(scope.db)
  return {
    searches: searches.rows.map(({ lastAt, ...rest }) => ({ ...rest, lastAt: lastAt.toISOString() })),
    questions: questions.rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    cases: cases.rows.map(presentCase),
  }
}

function presentCase(row: CaseRow): Suggestions['cases'][number] {
  return {
    id: toPublicId('case', row.caseId),
    number: row.caseNumber,
    language: row.language === 'zh' ? 'zh-CN' : 'en',
    problem: row.problem,
    // What was filled in for one person is left for staff to fill in for all.
    reply: row.reply.replace(/\{\{[^}]*\}\}/g, '…'),
    resolvedAt: row.resolvedAt.toISOString(),
    pageId: row.pageId === null ? null : toPublicId('helpPage', row.pageId),
  }
}
