import { toPublicId, toUuid } from '@echoloop/contract'
import type pg from 'pg'
import type { Ordered } from '../../../apps/server/test/start-remedy-door.ts'
import type { Tally } from '../../checks/tally.ts'

export type IncidentFacts = {
  /** `inc_…` */
  incidentId: string
  /** Public ids of voices that were acknowledged as part of the incident. */
  complaints: string[]
  /** Answers to all, with what both taps on one button were told. */
  answers: { key: string; replyIds: string[]; again: string[] }[]
  /** Orders that were acknowledged, in their order. */
  holds: ('hold' | 'release')[]
}

type Facts = {
  client: pg.Client
  tally: Tally
  facts: IncidentFacts
  /** What the shop's system was told, signed rightly. */
  ordered: readonly Ordered[]
  forged: readonly string[]
}

/** What must be true of an incident once everything has come to rest. */
export async function checkIncidents(order: Facts): Promise<void> {
  await checkVoices(order)
  await checkAnswers(order)
  await checkHolds(order)
}

async function checkVoices({ client, tally, facts }: Facts): Promise<void> {
  const { rows } = await client.query<{ id: string; cases: number }>(
    `select incident_voice.feedback_id::text as id, count(case_voice.case_id)::int as cases
     from incident_voice
     left join case_voice
       on case_voice.shop_id = incident_voice.shop_id and case_voice.feedback_id = incident_voice.feedback_id
     where incident_id = $1
     group by incident_voice.feedback_id`,
    [toUuid('incident', facts.incidentId)],
  )
  const kept = new Set(rows.map(({ id }) => toPublicId('feedback', id)))
  tally.check(
    'incidents: every acknowledged complaint hangs on the incident, on one case',
    kept.size === facts.complaints.length &&
      facts.complaints.every((id) => kept.has(id)) &&
      rows.every(({ cases }) => cases === 1),
    `${facts.complaints.length} acknowledged, ${kept.size} there`,
  )
}

async function checkAnswers({ client, tally, facts }: Facts): Promise<void> {
  const { rows } = await client.query<{ replyId: string; caseId: string; key: string; state: string }>(
    `select incident_answer.reply_id::text as "replyId", case_reply.case_id::text as "caseId",
       incident_answer.request_key as key, case_reply.state
     from incident_answer
     left join case_reply
       on case_reply.shop_id = incident_answer.shop_id and case_reply.id = incident_answer.reply_id
     where incident_id = $1`,
    [toUuid('incident', facts.incidentId)],
  )
  const torn = facts.answers.filter(({ key, replyIds, again }) => {
    const kept = rows.filter((row) => row.key === key).map((row) => toPublicId('caseReply', row.replyId))
    return new Set([...kept, ...replyIds, ...again]).size !== kept.length
  })
  tally.check(
    'incidents: an answer to all is whole, and the same for both taps',
    torn.length === 0 && facts.answers.length > 0,
    torn.map(({ key }) => key).join(', ') || `${facts.answers.length} answers to all`,
  )
  const cases = Map.groupBy(rows, ({ caseId }) => caseId)
  const twice = [...cases.values()].filter(({ length }) => length !== 1).length
  const replies = await client.query<{ count: number }>(
    `select count(*)::int as count from case_reply where channel = 'page' and case_id = any($1::uuid[])`,
    [[...cases.keys()]],
  )
  tally.check(
    'incidents: each case was answered exactly once',
    twice === 0 &&
      replies.rows[0]?.count === rows.length &&
      cases.size === facts.complaints.length &&
      rows.every(({ state }) => state === 'sent'),
    `${cases.size} cases, ${rows.length} answers, ${twice} doubled`,
  )
}

/** Told at least once under one key each, so that the shop's system does each once, in the order of the orders. */
async function checkHolds({ client, tally, facts, ordered, forged }: Facts): Promise<void> {
  const { rows } = await client.query<{ id: string; action: 'hold' | 'release'; state: string }>(
    'select id::text, action, state from product_hold order by ordered_at',
  )
  tally.check(
    'incidents: every order to hold or release is there once, and was taken by the shop',
    rows.map(({ action }) => action).join() === facts.holds.join() &&
      rows.every(({ state }) => state === 'accepted'),
    `${facts.holds.length} ordered, ${rows.length} stored`,
  )
  const told = [...new Set(ordered.map(({ key }) => key))]
  tally.check(
    'incidents: the shop was told of each under one key, in their order, signed',
    told.join() === rows.map(({ id }) => toPublicId('productHold', id)).join() && forged.length === 0,
    `${ordered.length} calls, ${told.length} keys, ${forged.length} not signed rightly`,
  )
}
