/** Address of the server, with a slash at its end: the `base` attribute, else where this script came from. */
export function serverAddress(host: Element): string {
  const base = host.getAttribute('base')
  return base ? base.replace(/\/*$/, '/') : new URL('..', import.meta.url).href
}

/** Our id of the product, or the shop's own number of it; null where the element is the shop's. */
function productOf(host: Element): string | null {
  const sku = host.getAttribute('sku')
  // A page that forgot to fill its product in hears that there is none, instead of showing the shop's figures.
  return host.getAttribute('product') || (sku === null ? null : `sku:${sku}`)
}

/**
 * Where the content of an element comes from; without a product it is the shop's. A form has the address of its signed
 * link. A survey has its own languages: what the element says is passed on as it stands.
 */
export function widgetAddress(host: Element, name: string): URL {
  const shop = host.getAttribute('shop') ?? ''
  const product = productOf(host)
  const token = name === 'form' && host.getAttribute('token')
  const isSurvey = name === 'survey'
  const at = (owner: string, id: string | null, end: string) =>
    new URL(`v1/storefront/${owner}/${encodeURIComponent(id ?? '')}${end}`, serverAddress(host))
  const url = token
    ? at('review-forms', token, '')
    : isSurvey
      ? at('surveys', host.getAttribute('survey'), '/widget')
      : at(product ? 'products' : 'shops', product || shop, `/widgets/${name}`)
  if (!token && (product || isSurvey)) url.searchParams.set('shop', shop)
  url.searchParams.set('language', isSurvey ? wishedLanguage(host) : languageOf(host))
  return url
}

/** The element's own attribute, else the language of the text around it, else the browser's. */
export function languageOf(host: Element): 'zh-CN' | 'en' {
  return wishedLanguage(host).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

function wishedLanguage(host: Element): string {
  return host.getAttribute('language') || host.closest('[lang]')?.getAttribute('lang') || navigator.language
}
