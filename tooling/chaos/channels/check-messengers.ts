import type pg from 'pg'
import type { PassedOn } from '../../../apps/server/test/start-fake-platform.ts'
import type { Tally } from '../../checks/tally.ts'
import type { Writer } from './writer.ts'

type Facts = {
  client: pg.Client
  tally: Tally
  writers: readonly Writer[]
  passedOn: readonly PassedOn[]
}

type KeptMessage = { externalId: string; text: string | null; customer: string; case: string | null }

/** What must be true of conversations once everything has come to rest. */
export async function checkMessengers(facts: Facts): Promise<void> {
  const { client, tally, writers } = facts
  // In the order in which the room shows them.
  const { rows } = await client.query<KeptMessage>(
    `select messenger_message.external_id as "externalId", feedback.text, feedback.customer_id::text as customer,
       case_voice.case_id::text as case
     from messenger_message
     left join feedback on feedback.shop_id = messenger_message.shop_id and feedback.id = messenger_message.feedback_id
     left join case_voice on case_voice.shop_id = feedback.shop_id and case_voice.feedback_id = feedback.id
     where direction = 'in'
     order by conversation_id, at, messenger_message.received_at, place, messenger_message.id`,
  )
  const said = writers.flatMap((writer) => writer.said)
  const once = said.filter(({ text }) => rows.filter((row) => row.text === text).length === 1)
  tally.check(
    'messengers: each acknowledged message is there once, with its words, and no other',
    once.length === said.length && rows.length === said.length,
    `${said.length} acknowledged, ${rows.length} kept`,
  )
  checkOrder(facts, rows)
  checkCases(facts, rows)
  await checkAnswers(facts)
}

function checkOrder({ tally, writers }: Facts, rows: readonly KeptMessage[]): void {
  const broken = writers.filter(({ name, said }) => {
    const kept = rows.flatMap(({ text }) => (text?.startsWith(`${name} `) ? [text] : []))
    return kept.join('\n') !== said.map(({ text }) => text).join('\n')
  })
  tally.check(
    'messengers: each conversation stands in the order in which it was said',
    broken.length === 0,
    broken.map(({ name }) => name).join(', ') || `${writers.length} people`,
  )
}

function checkCases({ tally, writers }: Facts, rows: readonly KeptMessage[]): void {
  const homeless = rows.filter((row) => row.case === null).length
  const torn = writers.filter(({ name }) => {
    const own = rows.filter(({ text }) => text?.startsWith(`${name} `))
    return (
      new Set(own.map((row) => row.case)).size !== 1 || new Set(own.map((row) => row.customer)).size !== 1
    )
  })
  tally.check(
    'messengers: each person has one case, and every message hangs on it',
    homeless === 0 && torn.length === 0,
    `${homeless} without, ${torn.length} people with several`,
  )
}

type KeptReply = { text: string; state: string; message: string }

/**
 * Each answer came once, or its reply is uncertain: the process died between handing it over and noting it. Those are
 * `unknown` after ten minutes and `sending` before.
 */
async function checkAnswers({ client, tally, writers, passedOn }: Facts): Promise<void> {
  const answers = writers.flatMap((writer) => writer.answers)
  const { rows } = await client.query<KeptReply>(
    `select case_reply.text, case_reply.state, coalesce(message.state, '') as message
     from case_reply
     left join message on message.shop_id = case_reply.shop_id and message.id = case_reply.message_id
     where channel = 'messenger'`,
  )
  tally.check(
    'messengers: every answer that was taken is there once, and no other',
    rows.length === answers.length && answers.every(({ text }) => rows.some((row) => row.text === text)),
    `${answers.length} taken, ${rows.length} stored`,
  )
  const copies = (text: string) => passedOn.filter((one) => one.text === text).length
  const twice = answers.filter(({ text }) => copies(text) > 1)
  tally.check(
    'messengers: no answer left twice',
    twice.length === 0,
    `${passedOn.length} passed on, ${twice.length} doubled`,
  )
  const isUncertain = ({ state, message }: KeptReply) =>
    state === 'unknown' || message === 'unknown' || message === 'sending'
  const uncertain = rows.filter(isUncertain)
  const lost = rows.filter((row) => !isUncertain(row) && (row.state !== 'sent' || copies(row.text) !== 1))
  tally.check(
    'messengers: no answer is lost unseen',
    lost.length === 0,
    `${rows.length - uncertain.length} sent, ${uncertain.length} uncertain, ${lost.length} lost`,
  )
  const swapped = writers.filter((writer) => {
    const places = writer.answers
      .map(({ text }) => passedOn.findIndex((one) => one.text === text))
      .filter((place) => place >= 0)
    return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))
  })
  tally.check(
    'messengers: answers arrived in the order in which they were written',
    swapped.length === 0,
    swapped.map(({ name }) => name).join(', '),
  )
}
