import { toUuid } from '@echoloop/contract'
import { chooseLocale, localeNames } from '@echoloop/locales'
import type { AddressParts, AskedPage, ReadyAddress } from './ready-address.ts'

/** Longer addresses are nobody's bookmarks; the routes may see to them. */
const lengthMax = 1500
/** Anything escaped, doubled or dotted in a path is left to the routes. */
const plainPath = /^(?:\/[A-Za-z0-9_-]+)+$/

type Compiled = { address: ReadyAddress; segments: readonly string[] }

/**
 * Reads addresses of ready pages: the order of the query does not matter, and names that the page does not depend on
 * are dropped. Undefined for all else, which the routes answer or refuse.
 */
export function readyAddressReader(
  addresses: readonly ReadyAddress[],
): (url: string, acceptLanguage: string | undefined) => AskedPage | undefined {
  const compiled = addresses.map((address) => ({ address, segments: address.route.split('/') }))
  return (url, acceptLanguage) => {
    if (url.length > lengthMax) return undefined
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    if (!plainPath.test(path)) return undefined
    const segments = path.split('/')
    for (const one of compiled) {
      const params = paramsOf(one, segments)
      if (params)
        return askedPage(one.address, {
          params,
          query: new URLSearchParams(mark < 0 ? '' : url.slice(mark)),
          acceptLanguage,
        })
    }
    return undefined
  }
}

function paramsOf({ segments }: Compiled, given: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? ''
    if (segment.startsWith(':')) params[segment.slice(1)] = value
    else if (segment !== value) return undefined
  }
  return params
}

type Given = {
  params: Record<string, string>
  query: URLSearchParams
  acceptLanguage: string | undefined
}

function askedPage(address: ReadyAddress, given: Given): AskedPage | undefined {
  const { params, query } = given
  const language = languageIn(address, given)
  const place = placeOf(address, params, query)
  if (!language || !place) return undefined
  const chosen = [...new Set([...Object.keys(address.kept ?? {}), ...(address.filters ?? [])])]
    .filter((name) => query.has(name))
    .map((name) => ({ name, values: query.getAll(name) }))
  const words = chosen.flatMap(({ name, values }) =>
    values.map((value) => `&${name}=${encodeURIComponent(value)}`),
  )
  const variant = `${routeWith(address, params)}?${language.variant}${words.join('')}`
  return {
    address,
    parts: { ...partsOf(chosen), ...language.parts, shop: place.shopParam, ...params },
    shop: place.shop,
    subject: place.subject,
    variant,
    key: `${place.shop} ${place.subject} ${variant}`,
    isKept: chosen.every(({ name, values }) => values.length === 1 && isKept(address, name, values[0])),
    language: language.language,
    languageQuery: language.languageQuery,
  }
}

/** Other names in the path are part of what is asked; ids are in the key already. */
function routeWith({ route }: ReadyAddress, params: Record<string, string>): string {
  return route.replace(/:(\w+)/g, (whole, name: string) =>
    name === 'productId' || name === 'shopId' ? whole : (params[name] ?? ''),
  )
}

function isKept(address: ReadyAddress, name: string, value = ''): boolean {
  return address.kept?.[name]?.includes(value) ?? false
}

function partsOf(chosen: readonly { name: string; values: string[] }[]): AddressParts {
  return Object.fromEntries(
    chosen.map(({ name, values }) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

type Place = { shop: string; subject: string; shopParam: string }

function placeOf(
  address: ReadyAddress,
  params: Record<string, string>,
  query: URLSearchParams,
): Place | undefined {
  const [shopParam = '', ...more] = params.shopId === undefined ? query.getAll('shop') : [params.shopId]
  const shop = toUuid('shop', shopParam)
  if (!shop || more.length > 0) return undefined
  const subject = address.subject === 'shop' ? shop : toUuid('product', params.productId ?? '')
  return subject === undefined ? undefined : { shop, subject, shopParam }
}

type Language = Pick<AskedPage, 'language' | 'languageQuery' | 'parts'> & { variant: string }

/** Undefined for a language that the routes would refuse. */
function languageIn(address: ReadyAddress, { query, acceptLanguage }: Given): Language | undefined {
  if (address.kind === 'json') return { language: 'en', languageQuery: '', parts: {}, variant: '' }
  if (address.kind === 'fragment') {
    const [asked, ...more] = query.getAll('language')
    const language = localeNames.find((name) => name === asked)
    if (!language || more.length > 0) return undefined
    return { language, languageQuery: '', parts: { language }, variant: `language=${language}` }
  }
  const [chosen = '', ...more] = query.getAll('lang')
  if (more.length > 0 || chosen.length < 2 || chosen.length > 20) {
    const language = chooseLocale(acceptLanguage)
    return { language, languageQuery: '', parts: {}, variant: `for=${language}` }
  }
  const language = chooseLocale(chosen)
  return { language, languageQuery: `lang=${language}`, parts: {}, variant: `lang=${language}` }
}
