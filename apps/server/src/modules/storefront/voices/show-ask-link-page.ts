import { endpoints } from '@echoloop/contract'
import { type AskLinkForm, renderAskLinkPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { readPart } from '../../../platform/http/read-part.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { readNamedProducts } from '../../catalogue/index.ts'
import { askForReviewLink } from '../../reviews/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { fieldProblems } from '../field-problems.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from '../page-visit.ts'
import { productAddressOf } from '../product-address.ts'

const fieldsSchema = z.object({ orderNumber: z.string().default(''), email: z.string().default('') })
const fieldIds: Record<string, string> = { orderNumber: 'link-order', email: 'link-email' }

type Answer = Pick<AskLinkForm, 'values' | 'problems'> & { isSent: boolean }

/** GET /p/:productId/ask-link?shop=…: how a buyer without a link comes to one. */
export function showAskLinkPage(visit: PageVisit): Promise<void> {
  return show(visit, { isSent: false })
}

/** POST to the same: always the same answer, or the form again with what is wrong with it. */
export async function takeAskLinkForm(visit: PageVisit): Promise<void> {
  const { shop, productId } = addressOf(visit)
  const read = fieldsSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  const values = read.data
  try {
    const given = { shop, productId, language: visit.language, ...values }
    const asked = readPart(endpoints.askForReviewLink.body, given, visit.language)
    await askForReviewLink(visit.platform, {
      shopId: uuidOf('shop', shop),
      productId: uuidOf('product', productId),
      orderNumber: asked.orderNumber,
      email: asked.email,
      language: visit.language,
    })
    await show(visit, { isSent: true })
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const problems = fieldProblems(visit.language, error).map(({ field, message }) => ({
      field: fieldIds[field] ?? '',
      message,
    }))
    await show(visit, { isSent: false, values, problems })
  }
}

async function show(visit: PageVisit, answer: Answer): Promise<void> {
  const { shop, productId } = addressOf(visit)
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
  const product = await runInShop(visit.platform, who, async (scope) => {
    const id = uuidOf('product', productId)
    const named = (await readNamedProducts(scope, [id])).get(id)
    return named && { ...named, shop: await readShopRow(scope) }
  })
  if (!product) throw new AppError('product/not-found')
  const query = `?shop=${shop}${visit.languageQuery && `&${visit.languageQuery}`}`
  const body = renderAskLinkPage(frameOf(visit, product.shop), {
    action: `/p/${productId}/ask-link${query}`,
    product: productId,
    shop,
    canMail: visit.canMail,
    productName: nameIn(visit.language, product),
    pageUrl: `/p/${productId}${query}`,
    ...answer,
  })
  sendPrivate(visit, { status: answer.problems ? 422 : 200, body })
}

function addressOf({ request }: PageVisit): { productId: string; shop: string } {
  return productAddressOf({ ...recordOf(request.query), ...recordOf(request.params) })
}

function recordOf(value: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.unknown()).safeParse(value)
  return read.success ? read.data : {}
}
