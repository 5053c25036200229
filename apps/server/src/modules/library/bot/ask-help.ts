import {
  answerQuestion,
  type HelpDecision,
  type HelpTrace,
  maskPersonalData,
  normaliseText,
} from '@echoloop/analysis'
import { type BotReply, type BotSettings, botLimits } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { readBot } from './bot-settings.ts'
import { hasAskedEnough, insertQuestion } from './bot-store.ts'
import { composeReply } from './compose-reply.ts'
import { type HelpDesk, openHelpDesk, readMood } from './help-desk.ts'

export type HelpQuestion = {
  text: string
  language: LocaleName
  /** What was said before, oldest first. */
  turns?: readonly { by: 'customer' | 'bot' | 'agent'; text: string }[]
  /** Put before the addresses of sources; without it they lead from the server's root. */
  publicUrl?: string
  channel?: 'page' | 'chat'
  /** The block of addresses that it comes from; only a keyed hash of it is kept. */
  network?: string
}

/**
 * Asks the bot of the shop: it answers with sentences of published help pages, word for word, each with its source, or
 * leaves the question to a person and says why. No language model and nothing that the question says takes part in
 * that. What was asked is counted, with personal data masked; beyond so many a day of one network it is answered alike
 * and not kept. A shop without the bot gets `off`.
 */
export async function askHelp(
  scope: Scope,
  question: HelpQuestion,
): Promise<BotReply & { id: string; isKept: boolean }> {
  const { reply, decision } = await thinkOver(scope, question)
  const id = scope.newId()
  const network =
    question.network === undefined
      ? null
      : scope.keys.lookup(scope.shopId, `help question\n${question.network}`)
  if (network && (await hasAskedEnough(scope, network))) return { ...reply, id, isKept: false }
  await insertQuestion(scope, {
    network,
    id,
    channel: question.channel ?? 'chat',
    language: question.language,
    text: storedText(question.text),
    reply,
    pageIds: pagesOf(decision),
  })
  return { ...reply, id, isKept: true }
}

/** Without what is personal or cannot be stored; never empty. */
function storedText(text: string): string {
  const plain = maskPersonalData(normaliseText(text.slice(0, botLimits.question * 4))).text
  return plain === '' ? '…' : plain.slice(0, botLimits.question).toWellFormed()
}

export type Thought = {
  reply: BotReply
  decision: HelpDecision | undefined
  trace: HelpTrace
  bot: BotSettings
}

/** What the bot would say, and why; nothing is kept. */
export async function thinkOver(scope: Scope, question: HelpQuestion): Promise<Thought> {
  const bot = await readBot(scope)
  const { language } = question
  if (!bot.isOn) {
    const text = locales[language].helpBot.handOver.off
    const reply: BotReply = { kind: 'hand-over', reason: 'off', text, sources: [], quoted: [] }
    return { reply, decision: undefined, trace: { questions: [] }, bot }
  }
  const desk = await openHelpDesk(scope)
  const { decision, trace } = decideAt(desk, question, bot.threshold)
  const { shopId } = scope
  const reply = composeReply(decision, {
    language,
    bot,
    texts: desk.texts,
    shopId,
    publicUrl: question.publicUrl ?? '',
  })
  return { reply, decision, trace, bot }
}

function decideAt(
  { index, reader }: HelpDesk,
  { text, language, turns = [] }: HelpQuestion,
  threshold: number,
): { decision: HelpDecision; trace: HelpTrace } {
  const earlier = turns.filter(({ by }) => by === 'customer').map((turn) => turn.text)
  return answerQuestion({ text, language, earlier, threshold, mood: readMood(text) }, { index, reader })
}

function pagesOf(decision: HelpDecision | undefined): string[] {
  if (decision?.kind === 'answer') return [...new Set(decision.parts.map(({ pageId }) => pageId))]
  if (decision?.kind === 'choose') return decision.pages.map(({ pageId }) => pageId)
  return decision?.kind === 'hand-over' && decision.related ? [decision.related.pageId] : []
}
