import type pg from 'pg'
import type { Received } from '../../../apps/server/test/start-mailbox.ts'
import type { Tally } from '../../checks/tally.ts'
import type { Correspondent } from './correspondent.ts'

type Facts = {
  client: pg.Client
  tally: Tally
  people: readonly Correspondent[]
  received: readonly Received[]
}

type KeptMail = { state: string; text: string | null; case: string | null }

/** What must be true of mail once everything has come to rest. */
export async function checkMail(facts: Facts): Promise<void> {
  const { client, tally, people } = facts
  const { rows } = await client.query<KeptMail>(
    `select mail.state, feedback.text, case_voice.case_id::text as case
     from mail
     left join feedback on feedback.shop_id = mail.shop_id and feedback.id = mail.feedback_id
     left join case_voice on case_voice.shop_id = feedback.shop_id and case_voice.feedback_id = feedback.id`,
  )
  const said = people.flatMap((person) => person.said)
  const once = said.filter((text) => rows.filter((row) => row.text === text).length === 1)
  tally.check(
    'mail: each mail came in once, with its words, and no other',
    once.length === said.length && rows.length === said.length,
    `${said.length} written, ${once.length} once, ${rows.length} kept`,
  )
  const torn = people.filter(({ said }) => {
    const cases = new Set(rows.filter(({ text }) => said.includes(text ?? '')).map((row) => row.case))
    return cases.size !== 1 || cases.has(null)
  })
  const cases = new Set(rows.map((row) => row.case))
  tally.check(
    'mail: all mails of a conversation hang on its case, and on no other one’s',
    torn.length === 0 && cases.size === people.length,
    `${people.length} conversations, ${cases.size} cases, torn: ${torn.map(({ name }) => name).join(', ') || 'none'}`,
  )
  await checkAnswers(facts)
}

type KeptReply = { text: string; state: string; message: string }

/**
 * The SMTP server took each answer once, or its reply is uncertain: the process died after handing it over. Those are
 * `unknown` after ten minutes and `sending` before.
 */
async function checkAnswers({ client, tally, people, received }: Facts): Promise<void> {
  const answers = people.flatMap((person) => person.answers)
  const { rows } = await client.query<KeptReply>(
    `select case_reply.text, case_reply.state, coalesce(message.state, '') as message
     from case_reply
     left join message on message.shop_id = case_reply.shop_id and message.id = case_reply.message_id
     where channel = 'mail'`,
  )
  tally.check(
    'mail: every answer that was taken is there once, and no other',
    rows.length === answers.length && answers.every(({ text }) => rows.some((row) => row.text === text)),
    `${answers.length} taken, ${rows.length} stored`,
  )
  const copies = (text: string) => received.filter(({ mail }) => mail.text?.includes(text)).length
  const ids = new Set(received.map(({ mail }) => mail.messageId))
  const twice = answers.filter(({ text }) => copies(text) > 1)
  tally.check(
    'mail: no answer left twice, and nothing else left',
    twice.length === 0 && ids.size === received.length && received.length <= answers.length,
    `${received.length} letters, ${twice.length} doubled`,
  )
  const isUncertain = ({ state, message }: KeptReply) =>
    state === 'unknown' || message === 'unknown' || message === 'sending'
  const uncertain = rows.filter(isUncertain)
  const lost = rows.filter((row) => !isUncertain(row) && (row.state !== 'sent' || copies(row.text) !== 1))
  tally.check(
    'mail: no answer is lost unseen',
    lost.length === 0,
    `${rows.length - uncertain.length} sent, ${uncertain.length} uncertain, ${lost.length} lost`,
  )
}
