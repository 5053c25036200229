import { type ProductDetail, type ProductItem, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { type ProductFacts, readProductFacts } from '../catalogue/index.ts'
import {
  type AspectRow,
  countProductUnread,
  listProductRows,
  type MonthRow,
  type ProductRow,
  readProductAspects,
  readProductBatches,
  readProductDimensions,
  readProductMonths,
  readProductPhrases,
  readProductRow,
} from './product-queries.ts'
import { aspectFigures, meanOf, sentimentOf, starsOf } from './read-overview.ts'

type Reader = { locale: 'zh-CN' | 'en' }

/** Products with what is said of them, most spoken of first. */
export async function listProducts(
  scope: Scope,
  page: Reader & { cursor?: string; limit: number; q?: string },
): Promise<{ items: ProductItem[]; nextCursor: string | null }> {
  const rows = await listProductRows(scope, {
    after: readCursor(page.cursor),
    limit: page.limit + 1,
    q: page.q,
  })
  const shown = rows.slice(0, page.limit)
  const ids = shown.map((row) => row.id)
  const months = await readProductMonths(scope, ids)
  const aspects = await readProductAspects(scope, ids)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => itemOf(row, page, { months, aspects })),
    nextCursor:
      rows.length > page.limit && last ? Buffer.from(`${last.total} ${last.id}`).toString('base64url') : null,
  }
}

function readCursor(cursor: string | undefined): { total: number; id: string } | undefined {
  if (!cursor) return undefined
  const [total = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(total) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new AppError('request/invalid', {}, { fields: [{ path: 'cursor', code: 'invalid_cursor' }] })
  }
  return { total: Number(total), id }
}

function itemOf(
  row: ProductRow,
  { locale }: Reader,
  said: { months: MonthRow[]; aspects: AspectRow[] },
): ProductItem {
  const months = said.months.filter((month) => month.productId === row.id)
  const figures = aspectFigures(said.aspects.filter((aspect) => aspect.productId === row.id))
  const most = (polarity: 'positive' | 'negative') =>
    figures
      .filter((figure) => figure[polarity] > 0)
      .sort((left, right) => right[polarity] - left[polarity])[0]?.code ?? null
  return {
    id: toPublicId('product', row.id),
    sku: row.sku,
    name: (locale === 'en' ? row.nameEn : null) ?? row.name,
    category: (locale === 'en' ? row.categoryEn : null) ?? row.category,
    feedbackCount: months.reduce((sum, month) => sum + month.count, 0),
    rated: starsOf(months).reduce((sum, count) => sum + count, 0),
    ratingMean: meanOf(months),
    sentiment: sentimentOf(months),
    worstAspect: most('negative'),
    bestAspect: most('positive'),
  }
}

/** One product with all figures, from rollups. */
export async function readProduct(
  scope: Scope,
  id: string,
  reader: Reader & { publicUrl: string; dimensionNames: Record<string, string> },
): Promise<ProductDetail> {
  const row = await readProductRow(scope, id)
  if (!row) throw new AppError('product/not-found')
  const months = await readProductMonths(scope, [id])
  const aspects = await readProductAspects(scope, [id])
  const spokenOf = await readProductBatches(scope, id)
  const { batches: made, ...facts } = await readProductFacts(scope, id)
  const dimensions = await readProductDimensions(scope, id)
  const publicId = toPublicId('product', id)
  return {
    ...itemOf(row, reader, { months, aspects }),
    description: row.description,
    stars: starsOf(months),
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      name: reader.dimensionNames[dimension.code] ?? dimension.code,
    })),
    aspects: aspectFigures(aspects),
    phrases: await readProductPhrases(scope, id),
    months: [...new Set(months.map((month) => month.month))].map((month) => monthFigure(month, months)),
    batches: batchFigures(made, spokenOf),
    ...facts,
    notAnalysed: await countProductUnread(scope, id),
    pageUrl: `${reader.publicUrl}/p/${publicId}?shop=${toPublicId('shop', scope.shopId)}`,
  }
}

type BatchMood = Awaited<ReturnType<typeof readProductBatches>>[number]

/** Batches that were made, with those that only feedback names. */
function batchFigures(made: ProductFacts['batches'], spokenOf: BatchMood[]): ProductDetail['batches'] {
  const producedAt = new Map(made.map((batch) => [batch.code, batch.producedAt]))
  const codes = new Set([...producedAt.keys(), ...spokenOf.map(({ batch }) => batch)])
  return [...codes].map((code) => {
    const moods = sentimentOf(spokenOf.filter(({ batch }) => batch === code))
    const total = moods.positive + moods.negative + moods.mixed + moods.neutral
    return { code, total, negative: moods.negative, producedAt: producedAt.get(code) ?? null }
  })
}

function monthFigure(month: string, rows: MonthRow[]): ProductDetail['months'][number] {
  const mine = rows.filter((row) => row.month === month)
  return {
    month: month.slice(0, 7),
    total: mine.reduce((sum, row) => sum + row.count, 0),
    rated: starsOf(mine).reduce((sum, count) => sum + count, 0),
    ratingMean: meanOf(mine),
    negative: sentimentOf(mine).negative,
  }
}
