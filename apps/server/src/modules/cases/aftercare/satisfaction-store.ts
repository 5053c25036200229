import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './call-back-tables.ts'

export type SatisfactionRow = Row<
  'satisfaction',
  | 'caseId'
  | 'resolution'
  | 'customerId'
  | 'askedAt'
  | 'messageId'
  | 'message'
  | 'score'
  | 'words'
  | 'givenBy'
  | 'answeredAt'
  | 'unclearAt'
>

const columns = [
  'caseId',
  'resolution',
  'customerId',
  'askedAt',
  'messageId',
  'message',
  'score',
  'words',
  'givenBy',
  'answeredAt',
  'unclearAt',
] as const

export function listSatisfaction(scope: Scope, caseIds: readonly string[]): Promise<SatisfactionRow[]> {
  return scope.db
    .selectFrom('satisfaction')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('askedAt')
    .orderBy('resolution')
    .execute()
}

/** The question of a case that was asked last, locked. */
export function lockLastQuestion(scope: Scope, caseId: string): Promise<SatisfactionRow | undefined> {
  return scope.db
    .selectFrom('satisfaction')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .orderBy('resolution', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

export function findQuestion(
  scope: Scope,
  { caseId, resolution }: { caseId: string; resolution: number },
): Promise<SatisfactionRow | undefined> {
  return scope.db
    .selectFrom('satisfaction')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('resolution', '=', resolution)
    .executeTakeFirst()
}

export async function insertQuestion(
  scope: Scope,
  question: { caseId: string; resolution: number; customerId: string },
): Promise<void> {
  await scope.db
    .insertInto('satisfaction')
    .values({ shopId: scope.shopId, askedAt: scope.now, ...question })
    .execute()
}

type QuestionChange = Partial<
  Pick<SatisfactionRow, 'messageId' | 'message' | 'score' | 'words' | 'givenBy' | 'answeredAt' | 'unclearAt'>
>

export async function changeQuestion(
  scope: Scope,
  { caseId, resolution }: { caseId: string; resolution: number },
  change: QuestionChange,
): Promise<void> {
  await scope.db
    .updateTable('satisfaction')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('resolution', '=', resolution)
    .execute()
}
