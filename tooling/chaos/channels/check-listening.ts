import { toUuid } from '@echoloop/contract'
import type pg from 'pg'
import type { Tally } from '../../checks/tally.ts'

export type ListeningFacts = {
  /** Words that stand in the feed or on the time line. */
  posted: string[]
  /** Words whose delivery was acknowledged. */
  delivered: string[]
  answers: { id: string; text: string }[]
}

type Facts = {
  client: pg.Client
  tally: Tally
  facts: ListeningFacts
  /** How often the network was asked to post something. */
  asked: number
  /** What the network shows of us. */
  arrived: readonly string[]
}

/** What must be true of listening once everything has come to rest. */
export async function checkListening(order: Facts): Promise<void> {
  const { client, tally, facts } = order
  const { rows } = await client.query<{ text: string }>(
    `select feedback.text
     from listening_item
     join feedback on feedback.shop_id = listening_item.shop_id and feedback.id = listening_item.feedback_id`,
  )
  const said = [...facts.posted, ...facts.delivered]
  const copies = Map.groupBy(rows, ({ text }) => text)
  const wrong = said.filter((words) => copies.get(words)?.length !== 1)
  tally.check(
    'listening: everything that was posted or delivered is kept once, as a voice, and nothing else',
    wrong.length === 0 && rows.length === said.length,
    `${facts.posted.length} posted, ${facts.delivered.length} delivered, ${rows.length} kept; ${wrong.slice(0, 3).join('; ')}`,
  )
  await checkAnswers(order)
}

/** Each answer stands at its source once, or is shown as uncertain: whoever handed it over died, or never heard back. */
async function checkAnswers({ client, tally, facts, asked, arrived }: Facts): Promise<void> {
  const { rows } = await client.query<{ id: string; text: string; state: string }>(
    'select id::text, text, state from listening_post',
  )
  const { answers } = facts
  const ids = new Set(answers.map(({ id }) => toUuid('listeningPost', id)))
  tally.check(
    'listening: every answer that was taken is there once, and no other',
    rows.length === answers.length && rows.every(({ id }) => ids.has(id)),
    `${answers.length} taken, ${rows.length} stored`,
  )
  const shown = (text: string) => arrived.filter((status) => status === text).length
  tally.check(
    'listening: no answer was handed to the network twice',
    asked === arrived.length && rows.every(({ text }) => shown(text) <= 1),
    `asked ${asked} times, ${arrived.length} stand there`,
  )
  const isUncertain = ({ state }: { state: string }) => state === 'unknown' || state === 'sending'
  const uncertain = rows.filter(isUncertain)
  const lost = rows.filter((row) => !isUncertain(row) && (row.state !== 'sent' || shown(row.text) !== 1))
  tally.check(
    'listening: no answer is lost unseen',
    lost.length === 0 && uncertain.length < rows.length,
    `${rows.length - uncertain.length} sent, ${uncertain.length} uncertain, ${lost.length} lost`,
  )
}
