import { type ProductDetail, type StaleProduct, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { productChanged } from './catalogue-events.ts'
import { insertProduct, type NewProduct, type ProductChange, updateProduct } from './catalogue-store.ts'
import {
  type KeptProduct,
  readBatches,
  readKeptProduct,
  readStaleRows,
  readVariants,
} from './product-queries.ts'

/** Adds one product by hand. Refuses `product/exists` for a SKU that is taken, also by a variant. */
export async function createProduct(scope: Scope, product: NewProduct): Promise<{ id: string }> {
  const id = await insertProduct(scope, product)
  if (id === undefined) {
    throw new AppError('product/exists', {}, { fields: [{ path: 'sku', code: 'taken' }] })
  }
  const publicId = toPublicId('product', id)
  await audit(scope, { action: 'product.created', subject: publicId })
  return { id: publicId }
}

/** Changes a product by hand; even without any field, somebody has looked at it now. Refuses `product/not-found`. */
export async function changeProduct(scope: Scope, id: string, change: ProductChange): Promise<void> {
  if (!(await updateProduct(scope, id, change))) throw new AppError('product/not-found')
  await scope.announce(productChanged, { ids: [id] })
  await audit(scope, {
    action: 'product.changed',
    subject: toPublicId('product', id),
    detail: { fields: Object.keys(change).sort() },
  })
}

/** Products whose facts may no longer be true: ordered though archived, or not told of for long. */
export async function listStaleProducts(
  scope: Scope,
  wanted: { days: number; locale: 'zh-CN' | 'en' },
): Promise<StaleProduct[]> {
  const rows = await readStaleRows(scope, wanted.days)
  return rows.map((row) => ({
    id: toPublicId('product', row.id),
    sku: row.sku,
    name: (wanted.locale === 'en' ? row.nameEn : null) ?? row.name,
    reason: row.reason,
    since: row.since?.toISOString() ?? null,
    lastOrderedAt: row.lastOrderedAt.toISOString(),
    orders: row.orders,
  }))
}

/** What the shop itself says of a product, beside what its buyers say. */
export type ProductFacts = Pick<
  ProductDetail,
  | 'variants'
  | 'kept'
  | 'gtins'
  | 'mpns'
  | 'brand'
  | 'handle'
  | 'url'
  | 'imageUrl'
  | 'isArchived'
  | 'toldAt'
  | 'isFromSource'
> & { batches: { code: string; producedAt: string | null }[] }

/** Facts of one product; refuses `product/not-found`. */
export async function readProductFacts(scope: Scope, id: string): Promise<ProductFacts> {
  const product = await readKeptProduct(scope, id)
  if (!product) throw new AppError('product/not-found')
  const batches = await readBatches(scope, id)
  const variants = await readVariants(scope, id)
  return {
    ...presentProduct(product),
    batches: batches.map(({ code, producedAt }) => ({ code, producedAt: producedAt?.toISOString() ?? null })),
    variants: variants.map(({ id: variantId, priceCents, archivedAt, ...variant }) => ({
      ...variant,
      id: toPublicId('variant', variantId),
      priceCents: priceCents === null ? null : Number(priceCents),
      isArchived: archivedAt !== null,
    })),
  }
}

function presentProduct(product: KeptProduct): Omit<ProductFacts, 'batches' | 'variants'> {
  const {
    name,
    nameEn,
    categoryCode: category,
    gtins,
    mpns,
    brand,
    handle,
    url,
    imageUrl,
    archivedAt,
    toldAt,
    versionAt,
  } = product
  return {
    kept: { name, nameEn, category },
    gtins,
    mpns,
    brand,
    handle,
    url,
    imageUrl,
    isArchived: archivedAt !== null,
    toldAt: toldAt?.toISOString() ?? null,
    isFromSource: versionAt !== null,
  }
}
