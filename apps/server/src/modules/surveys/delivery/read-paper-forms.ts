import type { PaperForm, PaperState } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readKnownVersion } from '../answering/version-memory.ts'
import { type AnswerPair, compareAnswers } from './compare-answers.ts'
import { readDelivered } from './delivery-queries.ts'
import { countForms, listFormRows, lockForm, type PaperRow } from './paper-store.ts'

/** Forms of a survey by their numbers. */
export async function listPaperForms(
  scope: Scope,
  surveyId: string,
  page: { cursor?: string | undefined; limit: number; state?: PaperState | undefined },
): Promise<{ items: PaperForm[]; nextCursor: string | null; counts: Record<PaperState, number> }> {
  await readDelivered(scope, surveyId)
  const after = page.cursor && Buffer.from(page.cursor, 'base64url').toString()
  const rows = await listFormRows(scope, surveyId, { ...page, after: after || undefined })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => presentForm(scope, row)),
    nextCursor: rows.length > page.limit && last ? Buffer.from(last.number).toString('base64url') : null,
    counts: await countForms(scope, surveyId),
  }
}

/** One form; both readings only where they differ, so that the second reader is not led by the first. */
export async function readPaperForm(
  scope: Scope,
  { surveyId, number }: { surveyId: string; number: string },
): Promise<PaperForm & { both: AnswerPair[] | null }> {
  await readDelivered(scope, surveyId)
  const row = await lockForm(scope, { surveyId, number })
  if (!row) throw new AppError('survey/paper-not-found')
  if (row.state !== 'differs') return { ...presentForm(scope, row), both: null }
  const { definition } = await readKnownVersion(scope, { surveyId, version: row.version })
  const keys = definition.questions.map(({ key }) => key)
  const both = compareAnswers(keys, { first: row.first ?? {}, second: row.second ?? {} })
  return { ...presentForm(scope, row), both }
}

/** A form as it stands, without what was typed. */
export async function readForm(
  scope: Scope,
  whose: { surveyId: string; number: string },
): Promise<PaperForm> {
  const row = await lockForm(scope, whose)
  if (!row) throw new AppError('survey/paper-not-found')
  return presentForm(scope, row)
}

/** Who types: a person or a key, whatever their name. */
export function actorKey({ actor }: Scope): string {
  return actor.kind === 'member' || actor.kind === 'key' ? `${actor.kind} ${actor.id}` : actor.kind
}

function presentForm(scope: Scope, row: PaperRow): PaperForm {
  const { number, state, version, language, firstBy, secondBy, differences } = row
  return {
    number,
    state,
    version,
    language,
    firstBy,
    secondBy,
    isOwn: row.firstActor === actorKey(scope),
    differences,
    createdAt: row.createdAt.toISOString(),
  }
}
