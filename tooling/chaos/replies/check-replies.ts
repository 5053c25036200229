import { toUuid } from '@echoloop/contract'
import type pg from 'pg'
import type { Received } from '../../../apps/server/test/start-mailbox.ts'
import type { Tally } from '../../checks/tally.ts'
import type { WrittenReply } from './keep-replying.ts'

export type ReplyFacts = {
  client: pg.Client
  letters: readonly Received[]
  written: readonly WrittenReply[]
}

type KeptReply = { id: string; channel: string; state: string; public: number }

/** What must be true of replies once everything has come to rest, before anybody sends one again by hand. */
export async function checkReplies(facts: ReplyFacts, tally: Tally): Promise<void> {
  const { client, written } = facts
  const torn = written.filter(({ ids }) => new Set(ids).size !== 1)
  tally.check('both taps of each button were answered alike', torn.length === 0, `${torn.length} not`)
  const { rows } = await client.query<KeptReply>(
    `select id::text, channel, state,
       (select count(*)::int from reply where reply.shop_id = case_reply.shop_id and reply.text = case_reply.text) as public
     from case_reply`,
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  const ids = written.map(({ ids: [id = ''] }) => toUuid('caseReply', id) ?? '')
  tally.check(
    'every reply that was answered is there once, and no other',
    ids.every((id) => kept.has(id)) && rows.length === ids.length,
    `${ids.length} answered, ${rows.length} stored`,
  )
  checkPublic(rows, tally)
  checkLetters(facts, { rows, tally })
}

function checkPublic(rows: readonly KeptReply[], tally: Tally): void {
  const shown = rows.filter(({ channel }) => channel === 'public')
  const wrong = shown.filter((row) => row.state !== 'sent' || row.public !== 1)
  tally.check(
    'every public reply stands under its review exactly once',
    wrong.length === 0,
    `${shown.length} of them`,
  )
}

/**
 * Each letter came once, or its reply is of unknown fate: the process died between handing the letter over and noting
 * it. That is the one window there is; some of these letters came and some did not.
 */
function checkLetters(
  { letters, written }: ReplyFacts,
  { rows, tally }: { rows: readonly KeptReply[]; tally: Tally },
): void {
  const mails = rows.filter(({ channel }) => channel === 'mail')
  const unknown = mails.filter(({ state }) => state === 'unknown')
  tally.check(
    'every letter is sent or of unknown fate',
    mails.every(({ state }) => state === 'sent' || state === 'unknown'),
    `${mails.length - unknown.length} sent, ${unknown.length} unknown`,
  )
  const counts = written
    .filter(({ channel }) => channel === 'mail')
    .map((reply) => ({ reply, count: copiesOf(letters, reply) }))
  const twice = counts.filter(({ count }) => count > 1)
  tally.check(
    'no letter came twice',
    twice.length === 0,
    `${letters.length} letters, ${twice.length} doubled`,
  )
  const uncertain = new Set(unknown.map(({ id }) => id))
  const lost = counts.filter(
    ({ reply, count }) => count === 0 && !uncertain.has(toUuid('caseReply', reply.ids[0] ?? '') ?? ''),
  )
  tally.check('no letter is lost unseen', lost.length === 0, `${lost.length} lost`)
}

/** How often one reply came to its person. */
export function copiesOf(letters: readonly Received[], { to, text }: WrittenReply): number {
  return letters.filter((letter) => letter.to.includes(to) && String(letter.mail.text).includes(text)).length
}
