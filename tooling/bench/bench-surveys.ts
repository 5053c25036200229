import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type SurveyDefinition, surveyDefinitionSchema, toUuid } from '@echoloop/contract'
import type pg from 'pg'
import { numberOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { measuredQuestions, randomAnswers, randomResponses } from './survey-statements.ts'

/** Results of a survey of fifteen questions, against a plain count of its answers in the same run. */
export async function benchSurveys(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'all', nodeArguments: order.nodeArguments }, async (bench) => {
    const surveyId = await publish(bench)
    const uuid = toUuid('survey', surveyId) ?? ''
    await fill(bench, { surveyId: uuid, responses: order.rows })
    await waitUntilTallied(bench.client)
    await bench.client.query('vacuum analyze')
    const read = (query: { question?: string; answer?: string; from?: string; to?: string }) =>
      bench.shop.client.call(endpoints.readSurveyResults, { params: { surveyId }, query })
    const runs: Record<'count' | 'whole' | 'month' | 'answer', number>[] = []
    for (let round = 0; round <= order.rounds; round++) {
      const run = {
        count: await timed(() => countPlainly(bench.client, [bench.shop.shopId, uuid])),
        whole: await timed(() => read({})),
        month: await timed(() => read({ from: '2026-09-01', to: '2026-09-30' })),
        answer: await timed(() => read({ question: 'one', answer: 'c1' })),
      }
      if (round > 0) runs.push(run)
    }
    const note = `${order.rows} responses, ${measuredQuestions.length} questions`
    const report = (figure: string, unit: string, values: number[]) =>
      order.report(figureOf({ bench: 'surveys', figure, unit, runs: values, note }))
    for (const name of ['count', 'whole', 'month', 'answer'] as const)
      report(
        names[name],
        'ms',
        runs.map((run) => run[name]),
      )
    report(
      'results ÷ plain count',
      'ratio',
      runs.map(({ whole, count }) => whole / count),
    )
  })
}

const names = {
  count: 'plain count of answers',
  whole: 'results',
  month: 'results of one month',
  answer: 'results of one answer’s people',
}

async function publish({ shop }: BenchShop): Promise<string> {
  const made = await shop.client.call(endpoints.createSurvey, {
    body: { name: 'Measured', definition: definition() },
  })
  await shop.client.call(endpoints.publishSurvey, {
    params: { surveyId: made.id },
    body: { revision: made.revision },
  })
  return made.id
}

function definition(): SurveyDefinition {
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      key: `${prefix}${at + 1}`,
      text: { en: `${prefix} ${at + 1}` },
    }))
  return surveyDefinitionSchema.parse({
    languages: ['en'],
    title: { en: 'Measured' },
    hidden: [],
    quotas: [],
    isAnonymous: true,
    questions: measuredQuestions.map(({ key, kind }) => ({
      key,
      kind,
      text: { en: `How is it with ${key}?` },
      isRequired: false,
      ...(['single', 'multiple', 'ranking', 'matrix'].includes(kind) ? { choices: named('c', 5) } : {}),
      ...(kind === 'matrix' ? { rows: named('r', 3) } : {}),
    })),
  })
}

type Filling = { surveyId: string; responses: number }

async function fill({ client, shop }: BenchShop, { surveyId, responses }: Filling): Promise<void> {
  await withoutIndexes(client, async () => {
    await client.query(randomResponses, [shop.shopId, surveyId, responses])
    for (const place of measuredQuestions.keys())
      await client.query(randomAnswers(place), [shop.shopId, surveyId])
  })
  await client.query('analyze survey_response, survey_answer')
  await client.query(
    `insert into shop_with_work (stage, shop_id) values ('survey-tally', $1) on conflict do nothing`,
    [shop.shopId],
  )
}

/** Puts aside what only finds rows, while they are made. */
async function withoutIndexes(client: pg.ClientBase, fillTables: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select format('%I', relname) as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    join pg_class on pg_class.oid = indexrelid
    where indrelid in ('survey_response'::regclass, 'survey_answer'::regclass)
      and not indisunique`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query('set session_replication_role = replica')
  await fillTables()
  await client.query('set session_replication_role = origin')
  for (const { definition: made } of rows) await client.query(made)
}

const waiting =
  'select count(*) from (select 1 from survey_response where ended_at is not null and not is_counted limit 1) as one'

async function waitUntilTallied(client: pg.ClientBase): Promise<void> {
  while ((await numberOf(client, waiting)) > 0) await sleep(1000)
}

function countPlainly(client: pg.ClientBase, values: string[]): Promise<unknown> {
  return client.query('select count(*) from survey_answer where shop_id = $1 and survey_id = $2', values)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
