import type { ShopTheme } from '@echoloop/contract'
import { isOfProduct, type WindowElement } from './window-elements.ts'

type PreviewOrder = {
  element: WindowElement
  shopId: string
  productId: string | undefined
  scheme: 'light' | 'dark'
  language: 'zh-CN' | 'en'
}

/** Address of the page that shows one element, on this very server. */
export function previewUrl({ element, shopId, productId, scheme, language }: PreviewOrder): string {
  const query = new URLSearchParams({ shop: shopId, element: `echoloop-${element}`, scheme, lang: language })
  if (isOfProduct(element) && productId !== undefined) query.set('product', productId)
  return `/window-preview?${query}`
}

/** Address of the style sheet of a look that is not saved. */
export function draftCssUrl(theme: ShopTheme): string {
  const query = new URLSearchParams(Object.entries(theme).map(([name, value]) => [name, String(value)]))
  return `/window-preview/theme.css?${query}`
}

/** Puts a look that is not saved onto the page in a frame; the page stays as it is, and nothing is loaded anew. */
export function dressPreview(frame: HTMLIFrameElement | null, theme: ShopTheme | undefined): void {
  const page = frame?.contentDocument
  if (!theme || !page) return
  page.querySelector('link[data-theme]')?.setAttribute('href', draftCssUrl(theme))
  const element = page.querySelector('[shop]')
  if (theme.ground === 'page') element?.removeAttribute('theme')
  else element?.setAttribute('theme', theme.ground)
}
