import { renderEmbeddedWidget, renderWidget } from '@echoloop/storefront'
import type { AskedProductWidget, AskedShopWidget, AskedWidget, WidgetAnswer } from './asked-widget.ts'
import { productWidgets } from './product-widgets.ts'
import { shopWidgets } from './shop-widgets.ts'

type Asked = Omit<AskedWidget, 'shop'>
type ProductWidgetParams = { productId: string; widget: keyof typeof productWidgets }
type ShopWidgetParams = { shopId: string; widget: keyof typeof shopWidgets }

/** A widget of a product as HTML; null when there is no such product. */
export async function makeProductWidget(
  asked: Asked,
  { productId, widget }: ProductWidgetParams,
  query: AskedProductWidget['query'],
): Promise<string | null> {
  const answer = await productWidgets[widget]?.({ ...asked, shop: query.shop, product: productId, query })
  if (!answer) return null
  const attributes = { product: productId, shop: query.shop, ...chosenBy(query) }
  return write({ ...answer, name: widget, attributes, isEmbedded: query.embed === 'true' })
}

/** A widget of a shop as HTML; null when there is no such shop. */
export async function makeShopWidget(
  asked: Asked,
  { shopId, widget }: ShopWidgetParams,
  query: AskedShopWidget['query'],
): Promise<string | null> {
  const answer = await shopWidgets[widget]?.({ ...asked, shop: shopId, query })
  if (!answer) return null
  const attributes = { shop: shopId, ...chosenBy(query) }
  return write({ ...answer, name: widget, attributes, isEmbedded: query.embed === 'true' })
}

type Chosen = { language?: string | undefined; theme?: string | undefined; href?: string | undefined }

function chosenBy({ language, theme, href }: Chosen): Chosen {
  return { language, theme, href }
}

type Written = WidgetAnswer & {
  name: Parameters<typeof renderWidget>[1]['name']
  attributes: Record<string, string | undefined>
  isEmbedded: boolean
}

function write({ frame, isEmbedded, isIdle, ...widget }: Written): string {
  if (isIdle) return ''
  return (isEmbedded ? renderEmbeddedWidget(frame, widget) : renderWidget(frame, widget)).toString()
}
