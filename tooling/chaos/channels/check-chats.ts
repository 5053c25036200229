import { type ChatMessage, endpoints, toUuid } from '@echoloop/contract'
import type pg from 'pg'
import type { Tally } from '../../checks/tally.ts'
import type { ScenePlace } from './channel-scene.ts'
import type { ChatVisitor } from './chat-visitor.ts'

export type TalkFacts = {
  visitors: readonly ChatVisitor[]
  /** What the agent said, by conversation, in the order in which it was acknowledged. */
  answers: Map<string, string[]>
  sleeper: ChatVisitor
  /** The room said so before the process died. */
  wasSleeperHere: boolean
  /** Visitors with an open window of whom the room did not know in the end. */
  hereAgain: string[]
}

type Facts = { client: pg.Client; tally: Tally; place: ScenePlace; facts: TalkFacts }
type Kept = { sequence: number; text: string | null; saidBy: string }

/** What must be true of conversations once everything has come to rest. */
export async function checkChats(order: Facts): Promise<void> {
  const { tally, facts } = order
  const broken: string[] = []
  for (const visitor of facts.visitors) broken.push(...(await faultsOf(visitor, order)))
  const said = facts.visitors.reduce((sum, one) => sum + one.said.length, 0)
  const answered = [...facts.answers.values()].reduce((sum, texts) => sum + texts.length, 0)
  tally.check(
    'chat: each transcript is complete, in order and once, for both sides as in the database',
    broken.length === 0,
    broken.join('; ') || `${said} said, ${answered} answered`,
  )
  await checkVoices(order)
  await checkPresence(order)
}

async function faultsOf(visitor: ChatVisitor, { client, place, facts }: Facts): Promise<string[]> {
  const { rows } = await client.query<Kept>(
    `select sequence, text, said_by as "saidBy"
     from chat_message
     where shop_id = $1 and conversation_id = $2
     order by sequence`,
    [place.shop.shopId, toUuid('conversation', visitor.id)],
  )
  const textsOf = (saidBy: string) =>
    rows.flatMap((row) => (row.saidBy === saidBy && row.text !== null ? [row.text] : [])).join('\n')
  const faults: string[] = []
  if (textsOf('visitor') !== visitor.said.join('\n')) faults.push('the visitor’s words differ')
  // A program by its key speaks as a member does.
  if (textsOf('member') !== (facts.answers.get(visitor.id) ?? []).join('\n'))
    faults.push('the answers differ')
  if (rows.some(({ sequence }, index) => sequence !== index + 1)) faults.push('the sequence has a gap')
  if (lines(visitor.shown) !== lines(rows)) faults.push('the window shows something else')
  if (lines(await readRoom(place, visitor.id)) !== lines(rows)) faults.push('the room shows something else')
  return faults.map((fault) => `${visitor.name}: ${fault}`)
}

function lines(messages: readonly Pick<Kept, 'sequence' | 'text'>[]): string {
  return messages.map(({ sequence, text }) => `${sequence} ${text ?? ''}`).join('\n')
}

/** Page by page, as the room does. */
async function readRoom({ shop }: ScenePlace, id: string): Promise<ChatMessage[]> {
  const all: ChatMessage[] = []
  for (;;) {
    const after = all.at(-1)?.sequence ?? 0
    const { items } = await shop.client.call(endpoints.listChatMessages, { params: { id }, query: { after } })
    all.push(...items)
    if (items.length === 0) return all
  }
}

/** Whatever visitors said is in the voices once, and each conversation has one case on which they hang. */
async function checkVoices({ client, tally, place, facts }: Facts): Promise<void> {
  const { rows } = await client.query<{ text: string; case: string | null; conversation: string }>(
    `select feedback.text, case_voice.case_id::text as case, split_part(feedback.external_id, ':', 1) as conversation
     from feedback
     left join case_voice on case_voice.shop_id = feedback.shop_id and case_voice.feedback_id = feedback.id
     where feedback.shop_id = $1 and feedback.source = 'chat'
     order by feedback.external_id, length(feedback.external_id)`,
    [place.shop.shopId],
  )
  const broken = facts.visitors.filter(({ id, said }) => {
    const own = rows.filter(({ conversation }) => conversation === toUuid('conversation', id))
    const voiced = own.flatMap(({ text }) => text.split('\n')).toSorted()
    const cases = new Set(own.map((row) => row.case))
    return voiced.join() !== said.toSorted().join() || cases.size !== 1 || cases.has(null)
  })
  tally.check(
    'chat: what visitors said is voiced once, on one case each',
    broken.length === 0,
    broken.map(({ name }) => name).join(', ') || `${rows.length} voices`,
  )
}

async function checkPresence({ tally, place, facts }: Facts): Promise<void> {
  const { sleeper, wasSleeperHere, hereAgain } = facts
  const params = { id: sleeper.id }
  const { isVisitorHere } = await place.shop.client.call(endpoints.readConversation, { params })
  tally.check(
    'chat: a window whose process died counts as open no longer',
    wasSleeperHere && sleeper.cuts() > 0 && !isVisitorHere,
    `here before: ${wasSleeperHere}, cut: ${sleeper.cuts()}, here after: ${isVisitorHere}`,
  )
  tally.check('chat: windows that came back count as open', hereAgain.length === 0, hereAgain.join(', '))
}
