import { type ChatNews, chatKey, chatLimits, toPublicId } from '@echoloop/contract'
import { renderChatPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { sentenceOf } from '../../../platform/http/problem-reply.ts'
import { visitOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import {
  type AskHelp,
  leaveMessage,
  readChatDoor,
  readChatToken,
  readNews,
  sayAsVisitor,
  signChat,
  startChat,
} from '../../chat/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { frameOf, type PageVisit, sendPrivate } from '../page-visit.ts'
import { plain, shopIdOf } from '../portal/portal-visit.ts'

export type ChatPageParts = { askHelp?: AskHelp | undefined }
type Kept = { token: string; problem?: string; status?: number }

/** What a browser without a script posts. */
const postedSchema = z.object({
  step: z.enum(['look', 'say', 'leave']),
  key: chatKey.optional(),
  token: z.string().max(500).optional(),
  text: z
    .string()
    .max(chatLimits.text * 2)
    .default(''),
  email: z.string().max(chatLimits.email).default(''),
  name: z.string().max(chatLimits.name).default(''),
  hasAgreed: z.string().optional(),
})

/** GET /talk?shop=…: the chat for shops without a site, and for browsers without a script. */
export async function showChatPage(visit: PageVisit, parts: ChatPageParts, kept?: Kept): Promise<void> {
  const { platform, language, canMail } = visit
  const shopId = shopIdOf(visit)
  const found = await runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const row = await readShopRow(scope)
    const door = await readChatDoor(scope, { language, hasBot: parts.askHelp !== undefined })
    return { row, door, key: scope.newId(), news: kept?.token ? await newsOf(visit, kept.token) : undefined }
  })
  const { door, news, row } = found
  if (!door.isOn) throw new AppError('chat/off')
  const body = renderChatPage(frameOf(visit, row), {
    shop: toPublicId('shop', shopId),
    canMail,
    notice: door.notice.text,
    greeting: door.greeting,
    isStaffed: door.isStaffed || door.hasBot,
    key: found.key,
    ...(kept?.problem ? { problem: kept.problem } : {}),
    ...(kept && news ? { kept: { token: kept.token, ...news } } : {}),
  })
  sendPrivate(visit, { status: kept?.status ?? 200, body })
}

function newsOf({ platform }: PageVisit, token: string): Promise<ChatNews> {
  const { shopId, conversationId } = readChatToken(platform.keys, token)
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
    readNews(scope, conversationId, 0),
  )
}

/** POST /talk?shop=…: what was written is taken, and the page shows the conversation. Posted again, it is one message. */
export async function takeChatPage(visit: PageVisit, parts: ChatPageParts): Promise<void> {
  const read = postedSchema.safeParse(visit.request.body)
  if (!read.success) throw new AppError('request/malformed')
  const { token, step } = read.data
  try {
    const kept = step === 'look' ? token : await take(visit, parts, read.data)
    await showChatPage(visit, parts, kept ? { token: kept } : undefined)
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('chat/')) throw error
    const problem = sentenceOf(error.code, visit.language)
    await showChatPage(visit, parts, { token: token ?? '', problem, status: 422 })
  }
}

type Posted = z.output<typeof postedSchema>

/** Gives the token of the conversation in which the words now stand. */
async function take(visit: PageVisit, { askHelp }: ChatPageParts, posted: Posted): Promise<string> {
  const { platform, language, request } = visit
  const { key, token, step, email, name } = posted
  const text = plain(posted.text).trim().slice(0, chatLimits.text)
  const visitor = visitOf(request)
  const shopId = shopIdOf(visit)
  if (key === undefined || text === '') throw new AppError('chat/nothing-said')
  const first = { shopId, key, text, language, name, page: '/talk', visitor }
  if (step === 'leave') {
    if (!z.email().safeParse(email).success) throw new AppError('chat/consent-needed')
    const hasAgreed = posted.hasAgreed !== undefined
    const conversationId = await leaveMessage(platform, { ...first, token, email, hasAgreed })
    return signChat(platform.keys, { shopId, conversationId })
  }
  if (token) {
    await sayAsVisitor(platform, readChatToken(platform.keys, token), {
      key,
      text,
      pictureIds: [],
      visitor,
      askHelp,
    })
    return token
  }
  return signChat(platform.keys, { shopId, conversationId: await startChat(platform, first, { askHelp }) })
}
