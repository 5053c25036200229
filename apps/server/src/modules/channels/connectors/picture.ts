import {
  type Dated,
  isNewer,
  type StoreChange,
  type StoreOrder,
  type StoreProduct,
  type StoreRefund,
  type StoreShipment,
  type Version,
} from './store-change.ts'

/**
 * All that was ever told of one order, newest word of each part. Joining is commutative, associative and idempotent:
 * whatever order reports come in and however often, the same reports give the same picture.
 */
export type OrderPicture = {
  base?: Dated<StoreOrder>
  /** Product and variant of each line, from the newest report that still knew them. */
  lineProducts: Record<string, Dated<{ productId: string; variantId: string | null; sku: string | null }>>
  shipments: Record<string, { said: Dated<StoreShipment>; deliveredAt?: string }>
  refunds: Record<string, Dated<StoreRefund>>
  isGone?: boolean
  /** Two reports of one second differ: only the store knows which holds. */
  isDoubtful?: boolean
  /** Since when a line waits for a report that still knew its product; no part of the joining. */
  waitsSince?: string
}

/** The same for a product; `lines` are names that order lines gave to what was sold, by SKU. */
export type ProductPicture = {
  base?: Dated<StoreProduct>
  /** Newest word on each text that may be missing: the catalogue keeps what it knew when nothing is said. */
  lasting: Partial<Record<LastingText, Dated<string>>>
  lines: Record<string, Dated<{ variantId: string | null; title: string; name: string }>>
  isGone?: boolean
  isDoubtful?: boolean
}

export function emptyOrder(): OrderPicture {
  return { lineProducts: {}, shipments: {}, refunds: {} }
}

export function emptyProduct(): ProductPicture {
  return { lasting: {}, lines: {} }
}

const lastingTexts = ['description', 'handle', 'url', 'imageUrl', 'brand', 'gtin'] as const
export type LastingText = (typeof lastingTexts)[number]

type OrderChange = StoreChange & { kind: 'order' }
type ProductChange = StoreChange & { kind: 'product' }

export function joinOrder(picture: OrderPicture, change: OrderChange): OrderPicture {
  const joined: OrderPicture = {
    ...picture,
    lineProducts: { ...picture.lineProducts },
    shipments: { ...picture.shipments },
    refunds: { ...picture.refunds },
  }
  if (change.base) joinBase(joined, change.base)
  if (change.base && change.isCertain)
    Object.assign(joined, { ...certain(picture, change.base), isGone: false })
  for (const { id, said } of change.shipments) {
    const known = picture.shipments[id]
    joined.shipments[id] = {
      said: newest(known?.said, said),
      deliveredAt: earliest(known?.deliveredAt, deliveryOf(said.content)),
    }
  }
  for (const { id, said } of change.refunds) joined.refunds[id] = newest(picture.refunds[id], said)
  return joined
}

function joinBase(joined: OrderPicture, base: Dated<StoreOrder>): void {
  joined.isDoubtful = doubt(joined, base)
  joined.base = newest(joined.base, base)
  for (const { id, productId, variantId, sku } of base.content.lines) {
    if (productId === null) continue
    const said = { version: base.version, content: { productId, variantId, sku } }
    joined.lineProducts[id] = newest(joined.lineProducts[id], said)
  }
}

export function joinProduct(picture: ProductPicture, change: ProductChange): ProductPicture {
  const lasting = joinTexts(picture, change.base)
  if (change.isCertain) return { ...picture, ...certain(picture, change.base), lasting, isGone: false }
  return {
    ...picture,
    lasting,
    isDoubtful: doubt(picture, change.base),
    base: newest(picture.base, change.base),
  }
}

function joinTexts(
  picture: ProductPicture,
  { version, content }: Dated<StoreProduct>,
): ProductPicture['lasting'] {
  const lasting = { ...picture.lasting }
  for (const name of lastingTexts) {
    const text = content[name]
    if (text !== null) lasting[name] = newest(lasting[name], { version, content: text })
  }
  return lasting
}

/** What an order line tells about a product: enough to know it until the store tells more. */
export function joinSoldLine(
  picture: ProductPicture,
  sold: { sku: string; said: Dated<{ variantId: string | null; title: string; name: string }> },
): ProductPicture {
  return {
    ...picture,
    lines: { ...picture.lines, [sold.sku]: newest(picture.lines[sold.sku], sold.said) },
  }
}

function newest<T>(known: Dated<T> | undefined, said: Dated<T>): Dated<T> {
  return known && !isNewer(said.version, known.version) ? known : said
}

/** The store's own answer wins against reports of the same second, not against later ones. */
function certain<T>(known: { base?: Dated<T> }, said: Dated<T>): { base: Dated<T>; isDoubtful: boolean } {
  const isLate = known.base !== undefined && known.base.version.at > said.version.at
  return { base: isLate && known.base ? known.base : said, isDoubtful: false }
}

/** Only where reports bear no time of sending can two of the same second not be told apart. */
function doubt<T>(known: { base?: Dated<T>; isDoubtful?: boolean }, said: Dated<T>): boolean {
  const before = known.base?.version
  if (!before || before.at < said.version.at) return false
  const isTie = before.at === said.version.at && before.tie !== said.version.tie && said.version.toldAt === ''
  return isTie || (known.isDoubtful ?? false)
}

function deliveryOf(shipment: StoreShipment): string | undefined {
  return shipment.delivery === 'delivered' ? shipment.updatedAt : undefined
}

function earliest(known: string | undefined, said: string | undefined): string | undefined {
  if (known === undefined || said === undefined) return known ?? said
  return known < said ? known : said
}

/** Newest version among all parts: what the catalogue is told as the version of the whole. */
export function newestVersion(picture: OrderPicture | ProductPicture): string | undefined {
  const versions: (Version | undefined)[] = [picture.base?.version]
  if ('shipments' in picture) {
    versions.push(...Object.values(picture.shipments).map(({ said }) => said.version))
    versions.push(...Object.values(picture.refunds).map(({ version }) => version))
  } else versions.push(...Object.values(picture.lines).map(({ version }) => version))
  return versions
    .flatMap((version) => (version ? [version.at] : []))
    .sort()
    .at(-1)
}
