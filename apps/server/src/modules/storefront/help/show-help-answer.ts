import { type BotReply, botLimits, toPublicId, toUuid } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { renderHelpAnswer } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { networkBlockOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { askHelp, judgeQuestion } from '../../library/index.ts'
import { type PageVisit, redirectTo, sendPrivate } from '../page-visit.ts'
import { shopIdOf } from '../portal/portal-visit.ts'
import { onHelpGround, writePathOf } from './help-visit.ts'
import { judgementSchema } from './show-help-pages.ts'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const questionSchema = z.object({
  text: z.string().trim().min(1).max(botLimits.question).refine(wellFormed),
})

/** POST /help/ask?shop=…: what the bot says, its sources, and the way to a person. */
export async function takeHelpQuestion(visit: PageVisit): Promise<void> {
  const read = questionSchema.safeParse(visit.request.body ?? {})
  const shopId = shopIdOf(visit)
  if (!read.success) return redirectTo(visit, backTo(visit))
  const { text } = read.data
  const { language } = visit
  const { found, ...ground } = await onHelpGround(visit, shopId, (scope) =>
    askHelp(scope, { text, language, channel: 'page', network: networkBlockOf(visit.request) }),
  )
  const isHandedOver = found.kind === 'hand-over'
  const body = renderHelpAnswer(ground.frame, {
    shop: ground.shop.id,
    question: text,
    lines: linesOf(found, language),
    quoted: found.quoted,
    sources: found.sources.map(({ title, url, language: written }) => ({
      title,
      path: url,
      language: written,
    })),
    isHandedOver,
    formPath: writePathOf(ground, language),
    judgeId: mayJudge(found) ? toPublicId('botQuestion', found.id) : null,
    isJudged: false,
  })
  sendPrivate(visit, { status: 200, body })
}

/** Without what the page shows in its own way: the sources as links, the way to a person as a button. */
function linesOf({ text, sources }: BotReply, language: LocaleName): string[] {
  const words = locales[language].helpBot
  const shown = new Set([
    words.closing,
    ...sources.flatMap(({ title }) => [words.choice(title), words.source(title)]),
  ])
  return text.split('\n').filter((line) => !shown.has(line))
}

function mayJudge(said: Awaited<ReturnType<typeof askHelp>>): boolean {
  return said.kind === 'answer' && said.form !== 'small-talk' && said.isKept
}

/** POST /help/answers/:id?shop=…: whether it helped; then a page that says thanks. */
export async function takeAnswerJudgement(visit: PageVisit, publicQuestion: string): Promise<void> {
  const read = judgementSchema.safeParse(visit.request.body ?? {})
  const id = toUuid('botQuestion', publicQuestion)
  if (!read.success || id === undefined) throw new AppError('help/question-not-found')
  const shopId = shopIdOf(visit)
  const who = { shopId, actor: { kind: 'author' as const } }
  await runInShop(visit.platform, who, (scope) => judgeQuestion(scope, id, read.data.isHelpful === 'true'))
  const ground = await onHelpGround(visit, shopId, () => Promise.resolve())
  const body = renderHelpAnswer(ground.frame, {
    shop: ground.shop.id,
    question: '',
    lines: [],
    quoted: [],
    sources: [],
    isHandedOver: false,
    formPath: null,
    judgeId: null,
    isJudged: true,
  })
  sendPrivate(visit, { status: 200, body })
}

function backTo({ request, language }: PageVisit): string {
  const { shop } = z.object({ shop: z.string() }).parse(request.query)
  return `/help?${new URLSearchParams({ shop, lang: language })}#ask`
}
