import type { OrderInput } from '@echoloop/contract'
import type { OrderPicture } from './picture.ts'
import type { LineCount, StoreLine, StoreOrder } from './store-change.ts'

const dayMs = 86_400_000

export type OrderView = {
  now: Date
  /** Days after which goods count as delivered where nobody reports it; null: never. */
  deliveredAfterDays: number | null
  storeCountry: string | null
  /** The catalogue's SKU of a line. */
  skuOf(line: StoreLine): string
}

/** An order for the catalogue, and when time alone will change it. Undefined while the order itself is unknown. */
export function projectOrder(
  picture: OrderPicture,
  view: OrderView,
): { order: OrderInput; dueAt: Date | null } | undefined {
  const base = picture.base?.content
  const lines = base ? linesOf(picture, base, view) : []
  if (!base || lines.length === 0) return undefined
  const soon: Date[] = []
  const after = (text: string) => (text < base.placedAt ? base.placedAt : text)
  const assume = (shippedAt: string) => {
    if (view.deliveredAfterDays === null) return undefined
    const at = new Date(Date.parse(shippedAt) + view.deliveredAfterDays * dayMs)
    if (at <= view.now) return at.toISOString()
    soon.push(at)
    return undefined
  }
  const completedAt = base.completedAt === null ? undefined : after(base.completedAt)
  const skuByLine = new Map(lines.map(({ id, sku }) => [id, sku]))
  const shipments = shipmentsOf(picture, { after, assume, skuByLine })
  const refunds = refundsOf(picture, base, { after, lines })
  const order: OrderInput = {
    number: base.number,
    customer: base.buyerId === null ? undefined : { externalId: base.buyerId },
    placedAt: base.placedAt,
    shippedAt: completedAt,
    deliveredAt: completedAt && assume(completedAt),
    refundedAt: base.isRefunded ? (lastOf(refunds) ?? after(base.updatedAt)) : undefined,
    cancelledAt: cancelledAt(picture, base, after),
    currency: base.currency && /^[A-Z]{3}$/.test(base.currency) ? base.currency : undefined,
    isInternational: isAbroad(base.country, view.storeCountry),
    region: base.region ?? undefined,
    lines: lines.map(({ sku, quantity, priceCents }) => ({ sku, quantity, priceCents })),
    shipments,
    refunds,
  }
  return { order, dueAt: soon.sort((left, right) => left.getTime() - right.getTime())[0] ?? null }
}

type ProjectedLine = { id: string; sku: string; quantity: number; priceCents: number }

/** Lines with the product they had when the store last knew it: a product removed since is no other product. */
function linesOf(picture: OrderPicture, base: StoreOrder, view: OrderView): ProjectedLine[] {
  return knownLines(picture, base)
    .slice(0, 500)
    .map((line) => ({
      id: line.id,
      sku: view.skuOf(line),
      quantity: line.quantity,
      priceCents: line.priceCents,
    }))
}

export function knownLines(picture: OrderPicture, base: StoreOrder): StoreLine[] {
  return base.lines.map((line) =>
    line.productId === null ? { ...line, ...picture.lineProducts[line.id]?.content } : line,
  )
}

type Times = { after: (text: string) => string; assume: (text: string) => string | undefined }

function shipmentsOf(
  picture: OrderPicture,
  { after, assume, skuByLine }: Times & { skuByLine: Map<string, string> },
): OrderInput['shipments'] {
  return sorted(picture.shipments)
    .filter(([, { said }]) => !said.content.isCancelled)
    .flatMap(([externalId, { said, deliveredAt }]) => {
      const { courier, tracking, delivery, lines } = said.content
      const shippedAt = after(said.content.shippedAt)
      const counted = bySku(lines, skuByLine)
      if (counted.length === 0) return []
      const arrived = delivery === 'delivered' ? deliveredAt : undefined
      const delivered = arrived ?? (delivery === 'unknown' ? assume(shippedAt) : undefined)
      return [
        {
          externalId,
          courier: courier ?? undefined,
          tracking: tracking ?? undefined,
          shippedAt,
          deliveredAt: delivered && (delivered < shippedAt ? shippedAt : delivered),
          lines: counted,
        },
      ]
    })
    .slice(0, 200)
}

/** Where refunds come inside the order, its newest list tells which stand, and details may follow later. */
function refundsOf(
  picture: OrderPicture,
  base: StoreOrder,
  { after, lines }: { after: Times['after']; lines: ProjectedLine[] },
): NonNullable<OrderInput['refunds']> {
  const skuByLine = new Map(lines.map(({ id, sku }) => [id, sku]))
  const left = new Map<string, number>()
  for (const { sku, quantity } of lines) left.set(sku, (left.get(sku) ?? 0) + quantity)
  const standing = base.refunds && new Set(base.refunds.map(({ id }) => id))
  const told = sorted(picture.refunds)
    .filter(([id]) => !standing || standing.has(id))
    .map(([externalId, { content }]) => ({
      externalId,
      at: after(content.at),
      amountCents: content.amountCents,
      lines: isWhole(content, base) ? undefined : atMost(bySku(content.lines, skuByLine), left),
    }))
  const untold = (base.refunds ?? [])
    .filter(({ id }) => !picture.refunds[id])
    .map(({ id, amountCents }) => ({
      externalId: id,
      at: after(base.updatedAt),
      amountCents,
      lines: amountCents >= base.totalCents && amountCents > 0 ? undefined : [],
    }))
  return [...told, ...untold].slice(0, 200)
}

/** Money for everything without naming goods is the whole order; less of it is a kindness. */
function isWhole(refund: { amountCents: number; lines: LineCount[] }, base: StoreOrder): boolean {
  return refund.lines.length === 0 && refund.amountCents > 0 && refund.amountCents >= base.totalCents
}

function bySku(counts: LineCount[], skuByLine: Map<string, string>): { sku: string; quantity: number }[] {
  const sums = new Map<string, number>()
  for (const { lineId, quantity } of counts) {
    const sku = skuByLine.get(lineId)
    if (sku !== undefined) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  }
  return [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([sku, quantity]) => ({ sku, quantity }))
}

/** Never more than was bought; what is taken counts for the refunds that follow. */
function atMost(
  counts: { sku: string; quantity: number }[],
  left: Map<string, number>,
): { sku: string; quantity: number }[] {
  return counts.flatMap(({ sku, quantity }) => {
    const rest = left.get(sku) ?? 0
    const taken = Math.min(rest, quantity)
    left.set(sku, rest - taken)
    return taken > 0 ? [{ sku, quantity: taken }] : []
  })
}

function cancelledAt(picture: OrderPicture, base: StoreOrder, after: Times['after']): string | undefined {
  if (base.cancelledAt !== null) return after(base.cancelledAt)
  return picture.isGone ? after(base.updatedAt) : undefined
}

function isAbroad(country: string | null, storeCountry: string | null): boolean | undefined {
  return country === null || storeCountry === null ? undefined : country !== storeCountry
}

function lastOf(refunds: { at: string }[]): string | undefined {
  return refunds
    .map(({ at }) => at)
    .sort()
    .at(-1)
}

/** By id, so that the same picture always projects to the same order. */
function sorted<T>(parts: Record<string, T>): [string, T][] {
  return Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1))
}
