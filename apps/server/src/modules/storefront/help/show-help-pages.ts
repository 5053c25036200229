import { toUuid } from '@echoloop/contract'
import { renderHelpFindings, renderHelpHome, renderHelpPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { networkBlockOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { judgePage, readArticle, readPicture, readShelves, searchPages } from '../../library/index.ts'
import { type PageVisit, redirectTo, sendPrivate } from '../page-visit.ts'
import { shopIdOf } from '../portal/portal-visit.ts'
import { sendPublic } from '../portal/show-public-pages.ts'
import { onHelpGround, textLanguageOf, writePathOf } from './help-visit.ts'

const searchSchema = z.object({
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  done: z.enum(['judged']).optional().catch(undefined),
})

/** GET /help?shop=…&q=… */
export async function showHelpHome(visit: PageVisit): Promise<void> {
  const { q } = searchSchema.parse(visit.request.query)
  if (q !== undefined) return showFindings(visit, q.toWellFormed().replaceAll('\0', ''))
  const language = textLanguageOf(visit)
  const { found, ...ground } = await onHelpGround(visit, shopIdOf(visit), (scope) =>
    readShelves(scope, language),
  )
  const body = renderHelpHome(ground.frame, {
    shop: ground.shop.id,
    publicUrl: visit.publicUrl,
    shelves: found,
    hasBot: ground.hasBot,
    writePath: writePathOf(ground, visit.language),
  })
  sendPublic(visit, body)
}

async function showFindings(visit: PageVisit, words: string): Promise<void> {
  const language = textLanguageOf(visit)
  const { found, ...ground } = await onHelpGround(visit, shopIdOf(visit), (scope) =>
    searchPages(scope, { words, language }),
  )
  const body = renderHelpFindings(ground.frame, {
    shop: ground.shop.id,
    words,
    found,
    hasBot: ground.hasBot,
    writePath: writePathOf(ground, visit.language),
  })
  sendPrivate(visit, { status: 200, body })
}

/** GET /help/:slug?shop=… */
export async function showHelpPage(visit: PageVisit, slug: string): Promise<void> {
  const { done } = searchSchema.parse(visit.request.query)
  const language = textLanguageOf(visit)
  const { found, ...ground } = await onHelpGround(visit, shopIdOf(visit), (scope) =>
    readArticle(scope, { slug, language }),
  )
  const body = renderHelpPage(ground.frame, {
    shop: ground.shop.id,
    publicUrl: visit.publicUrl,
    slug: found.slug,
    title: found.title,
    body: found.body,
    language: found.language,
    languages: found.languages,
    category: found.category,
    publishedAt: found.publishedAt.toISOString(),
    hasBot: ground.hasBot,
    writePath: writePathOf(ground, visit.language),
    isJudged: done === 'judged',
  })
  sendPublic(visit, body)
}

export const judgementSchema = z.object({ isHelpful: z.enum(['true', 'false']) })

/** POST /help/:slug/helpful?shop=…: noted, and back to the page. */
export async function takeJudgement(visit: PageVisit, slug: string): Promise<void> {
  const read = judgementSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  await judgePage(visit.platform, {
    shopId: shopIdOf(visit),
    slug,
    isHelpful: read.data.isHelpful === 'true',
    visitor: visitorOf(visit.request),
    network: networkBlockOf(visit.request),
  })
  const { shop } = z.object({ shop: z.string() }).parse(visit.request.query)
  const query = new URLSearchParams({ shop, lang: textLanguageOf(visit), done: 'judged' })
  redirectTo(visit, `/help/${slug}?${query}`)
}

/** GET /help/picture/:id?shop=…; its bytes never change. */
export async function sendHelpPicture(visit: PageVisit, publicPicture: string): Promise<void> {
  const id = toUuid('helpPicture', publicPicture)
  if (id === undefined) throw new AppError('request/not-found')
  const who = { shopId: shopIdOf(visit), actor: { kind: 'author' as const } }
  const content = await runInShop(visit.platform, who, (scope) => readPicture(scope, id))
  if (!content) throw new AppError('request/not-found')
  visit.reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('cross-origin-resource-policy', 'cross-origin')
    .type('image/webp')
    .send(content)
}
