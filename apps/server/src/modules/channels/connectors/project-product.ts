import type { ProductInput } from '@echoloop/contract'
import type { ProductPicture } from './picture.ts'
import { isNewer, type StoreLine } from './store-change.ts'

type VariantInput = NonNullable<ProductInput['variants']>[number]
type Variant = Omit<VariantInput, 'sku'> & VariantName

/** How a store names one variant: `sku:…` where it has one, else `variant:…`. */
export type VariantName = { key: string; variantId: string | null }

/** A product for the catalogue. Undefined while nothing but its removal is known. */
export function projectProduct(
  picture: ProductPicture,
  view: { sku: string; skuOf(variant: VariantName): string },
): ProductInput | undefined {
  const base = picture.base?.content
  const name = base?.name ?? titleOf(picture)
  const gtin = picture.lasting.gtin?.content
  if (name === undefined) return undefined
  const variants = new Map<string, VariantInput>()
  for (const { key, variantId, ...variant } of variantsOf(picture)) {
    const sku = view.skuOf({ key, variantId })
    if (sku !== view.sku && !variants.has(sku)) variants.set(sku, { ...variant, sku })
  }
  return {
    sku: view.sku,
    name,
    description: picture.lasting.description?.content,
    handle: picture.lasting.handle?.content,
    url: webAddress(picture.lasting.url?.content),
    imageUrl: webAddress(picture.lasting.imageUrl?.content),
    brand: picture.lasting.brand?.content,
    gtins: gtin === undefined ? undefined : [gtin],
    isArchived: (picture.isGone ?? false) || base?.isOnSale === false,
    variants: [...variants.values()].slice(0, 500),
  }
}

/** What the store lists, and what was sold before the store dropped it or before we knew it. */
export function variantsOf(picture: ProductPicture): Variant[] {
  const listed = (picture.base?.content.variants ?? []).map(({ id, sku, name, priceCents, barcode }) => ({
    key: lineKey({ sku, variantId: id }),
    variantId: id,
    name,
    priceCents: priceCents ?? undefined,
    barcode: barcode ?? undefined,
  }))
  const known = new Set(listed.map(({ key }) => key))
  const sold = Object.entries(picture.lines)
    // A line without a product has no variants: the product that stands for it is all there is.
    .filter(([key, { content }]) => content.variantId !== null && !known.has(key))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { content }]) => ({ key, variantId: content.variantId, name: content.name }))
  return [...listed, ...sold]
}

/** The name under which it was last sold. */
function titleOf(picture: ProductPicture): string | undefined {
  return Object.values(picture.lines)
    .sort((left, right) => (isNewer(left.version, right.version) ? -1 : 1))
    .at(0)?.content.title
}

/** The SKU of a line within its product; without one of its own, its variant stands for it. */
export function lineKey(line: Pick<StoreLine, 'sku' | 'variantId'>): string {
  return line.sku === null ? `variant:${line.variantId ?? 'none'}` : `sku:${line.sku}`
}

/** A line without a product (something typed in by hand, or removed before we heard of it) stands for itself. */
export function productKey(line: StoreLine): string {
  return line.productId ?? `line:${line.sku ?? line.title}`.slice(0, 150)
}

function webAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined
}
