import { toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { type OwnPageData, renderAskOwnPage, renderOwnPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import {
  askOwnPage,
  exportOwnData,
  type OwnPage,
  type OwnWish,
  readOwnPage,
  showReceiptNumber,
  takeOwnWish,
} from '../../portal/index.ts'
import { frameOf, nameIn, type PageVisit, redirectTo, sendPrivate } from '../page-visit.ts'
import { leadOf, shopIdOf, withShop } from './portal-visit.ts'

const askSchema = z.object({ email: z.string().trim().max(254).pipe(z.email()) })
const doneSchema = z.object({
  done: z.enum(['letters', 'personalisation', 'unfollow', 'behaviour', 'erase']).optional().catch(undefined),
})
const given = z.enum(['true', 'false']).transform((text) => text === 'true')
const wishSchema = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('letters'), purpose: z.enum(['requests', 'notices']), isGiven: given }),
  z.object({ wish: z.literal('personalisation'), isGiven: given }),
  z.object({ wish: z.literal('unfollow'), item: z.string().max(60) }),
  z.object({ wish: z.literal('behaviour') }),
  z.object({ wish: z.literal('erase') }),
])

/** GET /voice/me?shop=… */
export async function showAskOwnPage(visit: PageVisit, isSent = false): Promise<void> {
  const { frame, shop } = await withShop(visit, shopIdOf(visit), () => Promise.resolve())
  const body = renderAskOwnPage(frame, { shop, canMail: visit.canMail, isSent })
  sendPrivate(visit, { status: 200, body })
}

/** POST /voice/me?shop=…: the same answer for every address, known or not, right or wrong. */
export async function takeOwnPageAsking(visit: PageVisit): Promise<void> {
  const shopId = shopIdOf(visit)
  const read = askSchema.safeParse(visit.request.body ?? {})
  if (read.success) await askOwnPage(visit.platform, { shopId, email: read.data.email })
  await showAskOwnPage(visit, true)
}

/** GET /voice/me/:token */
export async function showOwnPage(visit: PageVisit, token: string): Promise<void> {
  const page = await readOwnPage(visit.platform, token, visit.language)
  const { done } = doneSchema.parse(visit.request.query)
  const data = dataOf(visit, page)
  const body = renderOwnPage(frameOf(visit, page.shop), {
    ...data,
    path: `/voice/me/${token}`,
    done: done ?? null,
  })
  sendPrivate(visit, { status: 200, body })
}

function dataOf(visit: PageVisit, page: OwnPage): Omit<OwnPageData, 'path' | 'done'> {
  const { language } = visit
  const lang = `?lang=${language}`
  const shopId = page.shop.id
  return {
    shop: { id: shopId, hasBoard: page.hasBoard },
    name: page.name,
    sent: page.submissions.map((one) => ({
      url: `/voice/s/${one.token}${lang}`,
      number: showReceiptNumber(one.number),
      kind: one.kind,
      lead: leadOf(one.text),
      sentAt: one.sentAt.toISOString(),
      stage: stageOf(one),
    })),
    reviews: page.reviews.map(({ receiptPath, productName, productNameEn, rating, text, writtenAt }) => ({
      url: receiptPath && `${receiptPath}${lang}`,
      productName: productName && nameOf(language, { name: productName, nameEn: productNameEn }),
      rating,
      lead: leadOf(text),
      at: writtenAt.toISOString(),
    })),
    follows: page.follows.map(({ itemId, title }) => {
      const id = toPublicId('boardItem', itemId)
      return { id, title, url: `/voice/board/${id}?shop=${shopId}&lang=${language}` }
    }),
    consent: page.consent,
    isPersonalised: page.isPersonalised,
    steps: page.steps,
  }
}

function nameOf(language: LocaleName, named: { name: string; nameEn: string | null }): string {
  return nameIn(language, named)
}

type Sent = OwnPage['submissions'][number]

function stageOf({ isDone, decidedAt, lookedAt }: Sent): OwnPageData['sent'][number]['stage'] {
  if (isDone) return 'done'
  if (decidedAt) return 'decided'
  return lookedAt ? 'looked' : 'received'
}

/** GET /voice/me/:token/data.json: all that is kept, as a file. */
export async function sendOwnData(visit: PageVisit, token: string): Promise<void> {
  const data = await exportOwnData(visit.platform, token)
  visit.reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="my-data.json"')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(data, null, 2))
}

/** POST /voice/me/:token: one wish, and back. */
export async function takeWish(visit: PageVisit, token: string): Promise<void> {
  const read = wishSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  const wish = read.data
  await takeOwnWish(visit.platform, token, wishOf(wish, visit.language))
  redirectTo(visit, `/voice/me/${token}?lang=${visit.language}&done=${wish.wish}`)
}

function wishOf(wish: z.output<typeof wishSchema>, language: LocaleName): OwnWish {
  switch (wish.wish) {
    case 'letters':
      return { kind: 'letters', purpose: wish.purpose, isGiven: wish.isGiven }
    case 'personalisation':
      return { kind: 'personalisation', isGiven: wish.isGiven }
    case 'unfollow':
      return { kind: 'unfollow', itemId: wish.item }
    case 'behaviour':
      return { kind: 'behaviour' }
    case 'erase':
      return { kind: 'erase', language }
  }
}
