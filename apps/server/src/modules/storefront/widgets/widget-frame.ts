import type { PageFrame } from '@echoloop/storefront'
import { frameOf } from '../page-visit.ts'
import type { AskedWidget } from './asked-widget.ts'

type ShopOfWidget = { name: string; timeZone: string; isDemo: boolean }

/** The frame of a widget: it stands in a shop's own page, so that every address in it is whole. */
export function widgetFrameOf({ language, publicUrl }: AskedWidget, shop: ShopOfWidget): PageFrame {
  return {
    ...frameOf({ language, publicUrl }, shop),
    path: '',
    origin: publicUrl,
    assets: `${publicUrl}/storefront`,
  }
}
