import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toUuid } from '@echoloop/contract'
import type pg from 'pg'
import type { Received } from '../../../apps/server/test/start-mailbox.ts'
import { numberOf } from '../../checks/open-database.ts'
import type { Tally } from '../../checks/tally.ts'
import { addressOf } from './feed-orders.ts'
import type { WrittenReview } from './write-reviews.ts'

export type ReviewFacts = {
  client: pg.Client
  folder: string
  orders: number
  letters: readonly Received[]
  written: readonly WrittenReview[]
}

/** What must be true of orders, letters and reviews once everything has come to rest. */
export async function checkReviews(facts: ReviewFacts, tally: Tally): Promise<void> {
  await checkLetters(facts, tally)
  await checkWritten(facts, tally)
  await checkPictures(facts, tally)
}

/**
 * Every buyer has one letter, or a message in the state `unknown`: the process died between handing the letter over
 * and noting it, and then it is never sent again by itself. That is the one window there is.
 */
async function checkLetters({ client, orders, letters }: ReviewFacts, tally: Tally): Promise<void> {
  const stored = await numberOf(client, 'select count(*) from shop_order', [])
  tally.check('every order that was answered is there once', stored === orders, `${stored} of ${orders}`)
  const byAddress = new Map<string, number>()
  for (const { to } of letters) for (const one of to) byAddress.set(one, (byAddress.get(one) ?? 0) + 1)
  const twice = [...byAddress.values()].filter((count) => count > 1).length
  tally.check('nobody was written to twice', twice === 0, `${letters.length} letters, ${twice} doubled`)
  const { rows } = await client.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from message group by state order by state',
  )
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  const { sent = 0, unknown = 0, sending = 0 } = counts
  const told = rows.map(({ state, count }) => `${count} ${state}`).join(', ')
  tally.check(
    'every order has one message, sent or of unknown fate',
    sent + unknown + sending === orders && rows.every(({ state }) => state !== 'failed'),
    told,
  )
  const missed = Array.from({ length: orders }, (_, order) => addressOf(order)).filter(
    (address) => !byAddress.has(address),
  ).length
  tally.check(
    'who has no letter has a message of unknown fate',
    missed <= unknown + sending && letters.length >= sent,
    `${missed} without a letter, ${unknown + sending} unknown`,
  )
}

async function checkWritten({ client, written, letters }: ReviewFacts, tally: Tally): Promise<void> {
  tally.check('every letter led to a review', written.length === letters.length, `${written.length}`)
  const torn = written.filter(({ ids, receipts }) => new Set(ids).size !== 1 || new Set(receipts).size !== 1)
  tally.check('both taps of each buyer were answered alike', torn.length === 0, `${torn.length} not`)
  const ids = written.map(({ ids: [id = ''] }) => toUuid('feedback', id))
  const stored = await numberOf(
    client,
    `select count(*) from feedback where id = any($1) and source = 'review-form'`,
    [ids],
  )
  const all = await numberOf(client, `select count(*) from feedback where source = 'review-form'`, [])
  tally.check(
    'every review that was answered is there once, and no other',
    stored === written.length && all === stored,
    `${written.length} answered, ${stored} stored, ${all} in all`,
  )
  const lines = await numberOf(
    client,
    `select count(*) from (select order_id, product_id from feedback where kind = 'review'
       group by order_id, product_id having count(*) > 1) as twice`,
    [],
  )
  tally.check('no order line has two reviews', lines === 0, `${lines}`)
}

async function checkPictures({ client, folder, written }: ReviewFacts, tally: Tally): Promise<void> {
  const { rows } = await client.query<{ shop: string; id: string; feedback: string; name: string }>(
    `select shop_id::text as shop, id::text, feedback_id::text as feedback, file_name as name
     from feedback_attachment`,
  )
  const reviews = new Set(rows.map(({ feedback }) => feedback))
  tally.check(
    'every review has its picture, once',
    rows.length === written.length && reviews.size === written.length,
    `${rows.length} pictures of ${reviews.size} reviews`,
  )
  const lost = rows.filter(
    ({ shop, id, name }) => !existsSync(join(folder, 'files', shop, id.slice(-2), name)),
  )
  tally.check('every picture lies on disk', lost.length === 0, `${lost.length} lost`)
}
