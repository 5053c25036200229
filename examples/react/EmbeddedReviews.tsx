/**
 * For frameworks that render on a server (Next.js, Remix, Astro …): the reviews stand in the page that the browser
 * gets, and are read without script. A shadow root in HTML is taken up by a browser only while it reads a page, so use
 * `ProductReviews` where the page is changed in place.
 */
export async function EmbeddedReviews({ product, language = 'en' }: { product: string; language?: string }) {
  const markup = await fetchWidget({ product, language, widget: 'reviews' })
  // The markup comes from your own Echoloop, which has escaped all that shoppers wrote.
  return <div dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
}

const echoloop = { server: 'https://reviews.example.com', shop: 'shp_yourshop' }

type Wanted = { product: string; language: string; widget: 'rating' | 'reviews' | 'questions' | 'gallery' }

/** The element with all that it shows. Without an answer within a second: the bare element, which loads by itself. */
async function fetchWidget({ product, language, widget }: Wanted): Promise<string> {
  const query = new URLSearchParams({ shop: echoloop.shop, language, embed: 'true' })
  const url = `${echoloop.server}/v1/storefront/products/${product}/widgets/${widget}?${query}`
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(1000) })
    if (reply.ok) return await reply.text()
  } catch (error) {
    console.warn('Echoloop did not answer:', error)
  }
  return `<echoloop-${widget} shop="${echoloop.shop}" product="${product}"></echoloop-${widget}>`
}
