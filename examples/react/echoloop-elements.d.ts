import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** Attributes that every element of Echoloop takes. */
type EcholoopAttributes = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  /** The shop's id, `shp_…`. */
  shop: string
  /** `zh-CN` or `en`; without it the language of the page. */
  language?: 'zh-CN' | 'en'
  /** A ground of its own; without it the element stands on the page's. */
  theme?: 'light' | 'dark' | 'auto'
  /** Address of Echoloop's server; without it the one that the script came from. */
  base?: string
}

/** Our id of the product, `prd_…`, or your own SKU. */
type ProductAttributes = EcholoopAttributes & ({ product: string } | { sku: string })

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Stars of a product, or, without `product`, of the shop. `href`: where a click leads. */
      'echoloop-rating': EcholoopAttributes & { product?: string; sku?: string; href?: string }
      'echoloop-reviews': ProductAttributes
      'echoloop-gallery': ProductAttributes
      'echoloop-questions': ProductAttributes
      'echoloop-form': ProductAttributes
      'echoloop-certificates': ProductAttributes
      'echoloop-feedback': EcholoopAttributes
      'echoloop-said-and-done': EcholoopAttributes
      'echoloop-best': EcholoopAttributes
    }
  }
}
