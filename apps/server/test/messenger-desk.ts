import {
  type CaseReply,
  type ConversationMessage,
  endpoints,
  type MessengerConversation,
  type MessengerDoor,
  type ReplyWay,
} from '@echoloop/contract'
import type { Said } from './call-as-platform.ts'
import type { MessengerStage, StageDoor } from './start-messenger-stage.ts'

type Talk = MessengerConversation & { said: ConversationMessage[] }

/** What a test of messengers does again and again: somebody says something, staff look, answer, and it leaves. */
export type MessengerDesk = {
  /** Something that nobody has said yet, by somebody new. */
  said(changes?: Partial<Said>): Said
  conversations(): Promise<MessengerConversation[]>
  /** The newest conversation with all that was said in it. */
  newest(): Promise<Talk>
  waysOf(caseId: string): Promise<ReplyWay | undefined>
  answer(caseId: string, text: string): Promise<CaseReply>
  repliesOf(caseId: string): Promise<CaseReply[]>
  leave(): Promise<void>
  healthOf(opened: StageDoor): Promise<MessengerDoor | undefined>
}

export function openDesk(stage: MessengerStage): MessengerDesk {
  const { client } = stage.shop
  let count = 0
  const conversations = async () =>
    (await client.call(endpoints.listMessengerConversations, { query: { limit: 200 } })).items
  return {
    said(changes = {}) {
      count += 1
      return { id: `m-${count}`, from: `person-${count}`, text: '水壶漏水了', at: stage.now(), ...changes }
    },
    conversations,
    async newest() {
      const [first] = await conversations()
      const params = { id: first?.id ?? '' }
      const read = await client.call(endpoints.readMessengerConversation, { params })
      return { ...read.conversation, said: read.messages }
    },
    async waysOf(caseId) {
      const { ways } = await client.call(endpoints.listReplyWays, { params: { id: caseId } })
      return ways.find(({ channel }) => channel === 'messenger')
    },
    answer: (caseId, text) =>
      client.call(endpoints.sendReply, {
        params: { id: caseId },
        body: { channel: 'messenger', text, sendAnyway: true },
      }),
    async repliesOf(caseId) {
      return (await client.call(endpoints.listCaseReplies, { params: { id: caseId } })).replies
    },
    async leave() {
      stage.later(31)
      await stage.round()
    },
    async healthOf({ door }) {
      const { items } = await client.call(endpoints.listMessengers, {})
      return items.find(({ id }) => id === door.id)
    },
  }
}
