import { taskLimits } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { renderTaskPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import { visitorOf } from '../../platform/http/visitor-of.ts'
import { answerTaskPage, readTaskPage } from '../cases/index.ts'
import { frameOf, nameIn, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'

type Written = { text: string; name: string; problem: string }

/** GET /task/:token: what somebody without an account is asked for; with what was written when something is to mend. */
export async function showTaskPage(visit: PageVisit, token: string, values?: Written): Promise<void> {
  const task = await readTaskPage(visit.platform, { token, visitor: visitorOf(visit.request) })
  const path = `/task/${token}`
  const inLanguage = (language: LocaleName) => `${path}?lang=${language}`
  const body = renderTaskPage(frameOf(visit, task.shop), {
    ...task,
    dueAt: task.dueAt.toISOString(),
    linkExpiresAt: task.linkExpiresAt.toISOString(),
    facts: factsIn(visit.language, task.facts),
    answer: task.answer?.text ?? null,
    action: visit.languageQuery ? `${path}?${visit.languageQuery}` : path,
    values,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  sendPrivate(visit, { status: values ? 422 : 200, body })
}

const fieldsSchema = z.object({
  step: z.enum(['accept', 'done', 'decline']),
  text: z
    .string()
    .max(taskLimits.text * 2)
    .default(''),
  name: z
    .string()
    .max(taskLimits.name * 2)
    .default(''),
})

/** POST /task/:token: keeps the answer and shows that it stands. */
export async function takeTaskAnswer(visit: PageVisit, token: string, body: unknown): Promise<void> {
  const fields = fieldsSchema.safeParse(body)
  if (!fields.success) throw new AppError('request/wrong-content-type')
  const { step, name } = fields.data
  const text = fields.data.text.replaceAll('\r\n', '\n')
  try {
    await answerTaskPage(visit.platform, { token, step, name, text })
    sendOn(visit, `/task/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    await showTaskPage(visit, token, { text, name, problem: sentenceOf(error.code, visit.language) })
  }
}

type Facts = Awaited<ReturnType<typeof readTaskPage>>['facts']

function factsIn(language: LocaleName, facts: Facts) {
  if (!facts) return { product: null, sku: null, batch: null, topic: null }
  const topics: Record<string, string> = locales[language].codes.aspects
  const { productName, productNameEn, topic } = facts
  return {
    product: productName && nameIn(language, { name: productName, nameEn: productNameEn }),
    sku: facts.sku,
    batch: facts.batchCode,
    topic: topic && Object.hasOwn(topics, topic) ? (topics[topic] ?? null) : null,
  }
}
