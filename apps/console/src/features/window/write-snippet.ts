import type { ShopTheme } from '@echoloop/contract'
import { isOfProduct, type WindowElement } from './window-elements.ts'

export const platforms = ['html', 'react', 'shopify', 'woocommerce', 'miniprogram', 'server'] as const

export type Platform = (typeof platforms)[number]

export type SnippetOrder = {
  element: WindowElement
  platform: Platform
  shopId: string
  /** Undefined: the page puts in its own. */
  productId: string | undefined
  /** Address of this server, without a slash at its end. */
  base: string
  ground: ShopTheme['ground']
  feedbackPlace: ShopTheme['feedbackPlace']
  language: 'zh-CN' | 'en'
}

/** One step of the guide with what is pasted there; `step` is its place in the guide of the platform. */
export type SnippetStep = { step: number; code: string | undefined }

/** What to paste where, in the order of the guide. Steps that a choice makes needless are left out. */
export function writeSnippet(order: SnippetOrder): SnippetStep[] {
  return writers[order.platform](order)
}

/** The sources that a Content-Security-Policy must name for the elements, a line each. */
export function writePolicyLines({ base, platform }: Pick<SnippetOrder, 'base' | 'platform'>): string[] {
  const { origin, hostname } = new URL(base)
  if (platform === 'miniprogram') return [hostname]
  return ['script-src', 'style-src', 'connect-src', 'img-src', 'media-src', 'form-action'].map(
    (directive) => `${directive} ${origin}`,
  )
}

const writers: Record<Platform, (order: SnippetOrder) => SnippetStep[]> = {
  html: (order) => [
    { step: 0, code: head(order) },
    { step: 1, code: tag(order, '{{ echoloop_product_id }}') },
  ],
  react: (order) => [
    { step: 0, code: head(order) },
    { step: 1, code: reactTypes(order) },
    { step: 2, code: reactElement(order) },
  ],
  shopify: (order) => [
    { step: 0, code: head(order) },
    ...(usesVariable(order) ? [{ step: 1, code: undefined }] : []),
    { step: 2, code: tag(order, '{{ product.metafields.echoloop.product }}') },
  ],
  woocommerce: (order) => [
    { step: 0, code: wordpressHead(order) },
    ...(usesVariable(order) ? [{ step: 1, code: undefined }] : []),
    { step: 2, code: wordpressElement(order) },
  ],
  miniprogram: (order) => [
    { step: 0, code: new URL(order.base).hostname },
    { step: 1, code: miniPage(order) },
    { step: 2, code: miniLink(order) },
  ],
  server: (order) => [
    { step: 0, code: fragmentUrl(order) },
    { step: 1, code: undefined },
    { step: 2, code: head(order) },
  ],
}

function usesVariable({ element, productId }: SnippetOrder): boolean {
  return isOfProduct(element) && productId === undefined
}

function head({ base, shopId }: SnippetOrder): string {
  return [
    `<link rel="stylesheet" href="${base}/storefront/themes/${shopId}.css">`,
    `<script type="module" async src="${base}/storefront/echoloop.js"></script>`,
  ].join('\n')
}

/** The element with its attributes; `variable` is how the page at hand writes the product's id. */
function tag(order: SnippetOrder, variable: string): string {
  const { element, shopId, productId, ground, feedbackPlace } = order
  const product = isOfProduct(element) ? ` product="${productId ?? variable}"` : ''
  const theme = ground === 'page' ? '' : ` theme="${ground}"`
  const inline = element === 'feedback' && feedbackPlace === 'none' ? ' inline' : ''
  return `<echoloop-${element} shop="${shopId}"${product}${theme}${inline}></echoloop-${element}>`
}

function reactElement(order: SnippetOrder): string {
  return tag(order, '').replace('product=""', 'product={product.echoloopId}')
}

function reactTypes({ element }: SnippetOrder): string {
  return `import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'echoloop-${element}': HTMLAttributes<HTMLElement> & { shop: string; product?: string; theme?: string }
    }
  }
}`
}

function wordpressHead({ base, shopId }: SnippetOrder): string {
  return `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_style('echoloop', '${base}/storefront/themes/${shopId}.css', [], null);
  wp_enqueue_script_module('echoloop', '${base}/storefront/echoloop.js', [], null);
});`
}

function wordpressElement(order: SnippetOrder): string {
  if (!usesVariable(order))
    return `add_action('woocommerce_after_single_product_summary', function () {
  echo '${tag(order, '')}';
});`
  const [before, after] = tag(order, '\u0000').split('\u0000')
  return `add_action('woocommerce_after_single_product_summary', function () {
  $product = get_post_meta(get_the_ID(), 'echoloop_product', true);
  if ($product) echo '${before}' . esc_attr($product) . '${after}';
});`
}

function miniPage(order: SnippetOrder): string {
  return `<!-- pages/reviews/reviews.wxml -->
<web-view src="{{address}}"></web-view>

// pages/reviews/reviews.js
Page({
  data: { address: '' },
  onLoad({ product }) {
    this.setData({ address: ${hostedAddress(order)} })
  },
})`
}

/** A web-view shows whole pages: those of the product, or of the shop. */
function hostedAddress({ element, base, shopId, productId, language }: SnippetOrder): string {
  if (isOfProduct(element))
    return `\`${base}/p/\${product || '${productId ?? ''}'}?shop=${shopId}&lang=${language}\``
  const path = element === 'said-and-done' ? `/said-and-done?shop=${shopId}&` : `/s/${shopId}?`
  return `'${base}${path}lang=${language}'`
}

function miniLink({ element, productId }: SnippetOrder): string {
  const query = isOfProduct(element) ? `?product=${productId ?? '{{echoloopProduct}}'}` : ''
  return `<navigator url="/pages/reviews/reviews${query}">…</navigator>`
}

function fragmentUrl({ element, base, shopId, productId, language, ground }: SnippetOrder): string {
  const theme = ground === 'page' ? '' : `&theme=${ground}`
  const rest = `language=${language}&embed=true${theme}`
  if (!isOfProduct(element)) return `GET ${base}/v1/storefront/shops/${shopId}/widgets/${element}?${rest}`
  return `GET ${base}/v1/storefront/products/${productId ?? '{prd_…}'}/widgets/${element}?shop=${shopId}&${rest}`
}
