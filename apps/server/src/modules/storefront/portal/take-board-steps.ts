import { portalLimits, problemCodes } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { readPart } from '../../../platform/http/read-part.ts'
import { networkBlockOf, visitOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { followSuggestion, voteForSuggestion, writeComment } from '../../portal/index.ts'
import { fieldProblems } from '../field-problems.ts'
import { type PageVisit, redirectTo } from '../page-visit.ts'
import { plain, shopIdOf } from './portal-visit.ts'
import { itemIdOf, showBoardItemPage } from './show-board-pages.ts'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const voteSchema = z.object({ isFor: z.enum(['true', 'false']).default('true') })
const rawSchema = z.object({
  text: z.string().default(''),
  name: z.string().default(''),
  email: z.string().default(''),
  withVote: z.string().optional(),
})
const followSchema = z.object({ email: z.string().trim().max(portalLimits.email).pipe(z.email()) })
const commentSchema = z.object({
  text: z.string().trim().min(1).refine(wellFormed),
  name: z.string().trim().max(portalLimits.name).refine(wellFormed),
})

type Posted = z.output<typeof rawSchema>

/** POST /voice/board/:id/vote?shop=…: counts, and leads back. */
export async function takeVote(visit: PageVisit, item: string): Promise<void> {
  const read = voteSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  await voteForSuggestion(visit.platform, {
    shopId: shopIdOf(visit),
    itemId: itemIdOf(item),
    isFor: read.data.isFor === 'true',
    visitor: visitorOf(visit.request),
    network: networkBlockOf(visit.request),
  })
  leadBack(visit, item, null)
}

/** POST /voice/board/:id/follow?shop=…: a letter asks the mailbox. */
export async function takeFollow(visit: PageVisit, item: string): Promise<void> {
  await attempt(visit, item, async (posted) => {
    const { email } = readPart(followSchema, posted, visit.language)
    await followSuggestion(visit.platform, {
      shopId: shopIdOf(visit),
      itemId: itemIdOf(item),
      email,
      language: visit.language,
      withVote: posted.withVote !== undefined,
      visitor: visitorOf(visit.request),
      network: networkBlockOf(visit.request),
    })
    return 'followed'
  })
}

/** POST /voice/board/:id/comments?shop=… */
export async function takeComment(visit: PageVisit, item: string): Promise<void> {
  await attempt(visit, item, async (posted) => {
    const { text, name } = readPart(commentSchema, posted, visit.language)
    const state = await writeComment(visit.platform, {
      shopId: shopIdOf(visit),
      itemId: itemIdOf(item),
      text: plain(text),
      authorName: name,
      language: visit.language,
      visitor: visitOf(visit.request),
    })
    return state === 'published' ? 'said' : 'waits'
  })
}

/** Back to the page, or the page with the words and what is wrong with them. */
async function attempt(
  visit: PageVisit,
  item: string,
  work: (posted: Posted) => Promise<'followed' | 'said' | 'waits'>,
): Promise<void> {
  const read = rawSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  const posted = { ...read.data, text: plain(read.data.text) }
  try {
    leadBack(visit, item, await work(posted))
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const problems = fieldProblems(visit.language, error)
    await showBoardItemPage(visit, item, { problems, values: posted, status: problemCodes[error.code] })
  }
}

function leadBack(visit: PageVisit, item: string, done: string | null): void {
  const shop = z.object({ shop: z.string() }).parse(visit.request.query)
  const query = new URLSearchParams({ ...shop, lang: visit.language, ...(done ? { done } : {}) })
  redirectTo(visit, `/voice/board/${item}?${query}`)
}
