import { replyWords } from '@echoloop/analysis'
import { type IncidentReview, type Lesson, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { upsertLesson } from './lesson-store.ts'
import './library-tables.ts'

/** What a closed incident taught. */
export type LessonToKeep = IncidentReview & {
  incidentId: string
  incidentNumber: number
  kind: Lesson['kind']
  title: string
}

const wordsMax = 400
const listedMax = 50

/** Keeps a lesson; a second time replaces it. */
export async function keepLesson(scope: Scope, lesson: LessonToKeep): Promise<void> {
  const { incidentId, ...facts } = lesson
  const { title, happened, cause, changed, lessons } = facts
  const words = replyWords([title, happened, cause, changed, lessons].join('\n')).slice(0, wordsMax)
  await upsertLesson(scope, { incidentId, ...facts, words })
}

type LessonRow = Row<
  'libraryLesson',
  'incidentId' | 'incidentNumber' | 'kind' | 'title' | 'happened' | 'cause' | 'changed' | 'lessons' | 'keptAt'
>

/** Lessons that share words with the question, those with most of them first; without a question the newest first. */
export async function findLessons(scope: Scope, question: string): Promise<Lesson[]> {
  const words = replyWords(question)
  if (question !== '' && words.length === 0) return []
  const found = await sql<LessonRow>`
    select
      incident_id as "incidentId", incident_number as "incidentNumber", kind, title, happened, cause, changed, lessons,
      kept_at as "keptAt"
    from library_lesson
    where shop_id = ${scope.shopId}
      and (${words.length === 0} or words && ${words}::text[])
    order by
      (select count(*) from unnest(words) as kept (word) where word = any(${words}::text[])) desc,
      kept_at desc
    limit ${listedMax}`.execute(scope.db)
  return found.rows.map(({ incidentId, incidentNumber, keptAt, ...lesson }) => ({
    ...lesson,
    incidentId: toPublicId('incident', incidentId),
    number: incidentNumber,
    keptAt: keptAt.toISOString(),
  }))
}
