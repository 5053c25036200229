import type { endpoints } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import type { Html, PageFrame } from '@echoloop/storefront'
import type { z } from 'zod'
import type { Platform } from '../../../platform/scope.ts'

/** How this server is reached, and what it can do. */
export type WidgetDoors = { publicUrl: string; canMail: boolean }

export type AskedWidget = WidgetDoors & {
  platform: Platform
  language: LocaleName
  /** `shp_…` */
  shop: string
}

export type AskedProductWidget = AskedWidget & {
  /** `prd_…` */
  product: string
  query: z.output<NonNullable<typeof endpoints.readProductWidget.query>>
}

export type AskedShopWidget = AskedWidget & {
  query: z.output<NonNullable<typeof endpoints.readShopWidget.query>>
}

/**
 * What a widget shows, with the page of ours that shows the same; `line` as in WidgetContent. `isIdle`: there is nothing
 * to do in the page, so that its script is not even fetched.
 */
export type WidgetAnswer = { frame: PageFrame; body: Html; line?: Html; pageUrl: string; isIdle?: boolean }

/** Reads and renders one widget; null when there is no such product or shop. */
export type ProductWidget = (asked: AskedProductWidget) => Promise<WidgetAnswer | null>
export type ShopWidget = (asked: AskedShopWidget) => Promise<WidgetAnswer | null>
