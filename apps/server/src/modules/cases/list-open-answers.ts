import type { FeedbackFilter, OpenAnswer, SurveyResultsFilter } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { chooseOpenAnswers, readQuestionsOf } from '../surveys/index.ts'
import { countVoices, listVoices } from './inbox-queries.ts'
import { presentItem } from './present-voice.ts'

type Wanted = SurveyResultsFilter &
  Pick<FeedbackFilter, 'sentiment' | 'aspect'> & {
    of?: string | undefined
    cursor?: string | undefined
    limit: number
    locale: LocaleName
  }

type OpenAnswers = { items: OpenAnswer[]; nextCursor: string | null; count: number }

/** A page of the open answers of a survey that the filter means, newest first. */
export async function listOpenAnswers(
  scope: Scope,
  publicSurveyId: string,
  wanted: Wanted,
): Promise<OpenAnswers> {
  const { sentiment, aspect, cursor, limit, locale } = wanted
  const { source, among } = await chooseOpenAnswers(scope, publicSurveyId, wanted)
  const filter = { source, sentiment, aspect }
  const after = decodeCursor(cursor)
  const rows = await listVoices(scope, { filter, order: 'newest', after, limit: limit + 1, among })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const ids = shown.map(({ id }) => id)
  const questions = await readQuestionsOf(scope, ids)
  return {
    items: shown.map((row) => ({ ...presentItem(row, locale), question: questions.get(row.id) ?? '' })),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
    count: await countVoices(scope, filter, among),
  }
}
