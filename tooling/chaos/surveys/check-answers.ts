import { type SurveyAnswer, toPublicId } from '@echoloop/contract'
import type pg from 'pg'
import type { Tally } from '../../checks/tally.ts'
import type { AnsweredPerson } from './keep-answering.ts'

type StoredResponse = { id: string; state: string; quotas: string[]; answers: Record<string, SurveyAnswer> }

/** What must be true of answers once everything has come to rest. */
export async function checkAnswers(
  client: pg.Client,
  people: readonly AnsweredPerson[],
  tally: Tally,
): Promise<void> {
  const { rows } = await client.query<StoredResponse>(
    `select id::text, state, quotas, coalesce((
       select jsonb_object_agg(question, value) from survey_answer
       where survey_answer.shop_id = survey_response.shop_id and response_id = survey_response.id
     ), '{}') as answers
     from survey_response`,
  )
  const stored = new Map(rows.map((row) => [toPublicId('response', row.id), row]))
  tally.check(
    'every response that was begun is there once, and no other',
    rows.length === people.length && people.every(({ responseId }) => stored.has(responseId)),
    `${people.length} begun, ${rows.length} stored`,
  )
  const wrong = people.filter((person) => !isAsTold(person, stored.get(person.responseId)))
  const answers = people.reduce((sum, person) => sum + Object.keys(person.answers).length, 0)
  tally.check(
    'every acknowledged answer and end is there as it was told',
    wrong.length === 0,
    `${answers} answers, ${wrong.length} responses differ`,
  )
  await checkQuotas(client, { rows, tally })
  await checkVoices(client, { people, tally })
}

function isAsTold(person: AnsweredPerson, row: StoredResponse | undefined): boolean {
  if (!row || row.state !== person.state) return false
  return (
    Object.keys(row.answers).length === Object.keys(person.answers).length &&
    Object.entries(person.answers).every(
      ([question, answer]) => JSON.stringify(row.answers[question]) === JSON.stringify(answer),
    )
  )
}

type Rest = { rows: readonly StoredResponse[]; tally: Tally }

async function checkQuotas(client: pg.Client, { rows, tally }: Rest): Promise<void> {
  const quotas = await client.query<{ key: string; most: number; counted: number }>(
    'select key, most, counted from survey_quota',
  )
  for (const { key, most, counted } of quotas.rows) {
    const inIt = rows.filter((row) => row.quotas.includes(key))
    tally.check(
      `quota ${key} counts exactly its complete responses and is not exceeded`,
      counted === inIt.length && counted <= most && inIt.every(({ state }) => state === 'complete'),
      `${counted} of ${most}`,
    )
  }
}

async function checkVoices(
  client: pg.Client,
  { people, tally }: { people: readonly AnsweredPerson[]; tally: Tally },
): Promise<void> {
  const { rows } = await client.query<{ externalId: string }>(
    `select external_id as "externalId" from feedback where source like 'survey:%'`,
  )
  const heard = rows.map(({ externalId }) => externalId).sort()
  const said = people
    .filter(({ state, answers }) => state !== 'open' && answers.words !== undefined)
    .map(({ responseId }) => `${responseId}:words`)
    .sort()
  tally.check(
    'each open answer of an ended response is one voice',
    JSON.stringify(heard) === JSON.stringify(said),
    `${said.length} said, ${heard.length} heard`,
  )
}
