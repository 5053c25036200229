import { problemCodes } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { answerSatisfaction, reopenOwnCase, writeBack } from '../cases/index.ts'
import { fieldProblems } from './field-problems.ts'
import { type PageVisit, redirectTo } from './page-visit.ts'
import { showCasePage } from './show-case-page.ts'

const wordsSchema = z.object({ text: z.string().default('') })

const scoreSchema = z.object({
  score: z.coerce.number().int().min(1).max(5),
  words: z.string().default(''),
  by: z.enum(['tap', 'hand']).default('hand'),
})

type Step = (visit: PageVisit, token: string, body: unknown) => Promise<void>
type Done = 'words' | 'reopened' | 'thanks' | null

/** POST /case/:token/words */
export const takeCaseWords: Step = async (visit, token, body) => {
  const { text } = readFields(wordsSchema, body)
  await attempt(visit, { token, text }, async () => {
    await writeBack(visit.platform, token, plain(text))
    return 'words'
  })
}

/** POST /case/:token/reopen */
export const takeReopening: Step = async (visit, token, body) => {
  const { text } = readFields(wordsSchema, body)
  await attempt(visit, { token, text }, async () => {
    await reopenOwnCase(visit.platform, token, plain(text))
    return 'reopened'
  })
}

/** POST /case/:token/satisfaction */
export const takeSatisfaction: Step = async (visit, token, body) => {
  const { score, words, by } = readFields(scoreSchema, body)
  await attempt(visit, { token, text: words }, async () => {
    const outcome = await answerSatisfaction(visit.platform, token, { score, words: plain(words), by })
    if (outcome === 'unclear') return null
    return outcome === 'reopened' ? 'reopened' : 'thanks'
  })
}

/** Back to the page, or the page with the words and what is wrong with them. */
async function attempt(
  visit: PageVisit,
  { token, text }: { token: string; text: string },
  work: () => Promise<Done>,
): Promise<void> {
  try {
    const done = await work()
    const query = new URLSearchParams({ lang: visit.language, ...(done ? { done } : {}) })
    redirectTo(visit, `/case/${token}?${query}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const problems = fieldProblems(visit.language, error)
    await showCasePage(visit, token, { problems, text: plain(text), status: problemCodes[error.code] })
  }
}

function readFields<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const read = schema.safeParse(body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  return read.data
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
