import { useEffect } from 'react'

/** Where Echoloop runs, and the shop's id: Console → Shop window shows both. */
const echoloop = { server: 'https://reviews.example.com', shop: 'shp_yourshop' }

/** Adds your look, which also keeps the places free, and the script, once for the whole site. */
function useEcholoop(): void {
  useEffect(() => {
    if (document.querySelector('script[data-echoloop]') !== null) return
    const style = document.createElement('link')
    style.rel = 'stylesheet'
    style.href = `${echoloop.server}/storefront/themes/${echoloop.shop}.css`
    const script = document.createElement('script')
    script.type = 'module'
    script.src = `${echoloop.server}/storefront/echoloop.js`
    script.dataset.echoloop = ''
    document.head.append(style, script)
  }, [])
}

type Product = { product: string; language?: 'zh-CN' | 'en' }

/** Stars for the place beside a product's name; a click leads to the list further down. */
export function ProductStars({ product, language }: Product) {
  useEcholoop()
  return <echoloop-rating shop={echoloop.shop} product={product} language={language} href="#reviews" />
}

/** Pictures, reviews and questions. What stands between the tags is there for readers without script. */
export function ProductReviews({ product, language }: Product) {
  useEcholoop()
  const page = `${echoloop.server}/p/${product}?shop=${echoloop.shop}`
  const shared = { shop: echoloop.shop, product, language }
  return (
    <section id="reviews">
      <echoloop-gallery {...shared} />
      <echoloop-reviews {...shared}>
        <a href={page}>Read the reviews</a>
      </echoloop-reviews>
      <echoloop-questions {...shared} />
    </section>
  )
}
