import type { PageFinding } from '@echoloop/contract'
import { type ElementName, elementReserves } from '@echoloop/storefront'
import { judgePolicies } from './judge-policies.ts'
import type { JudgedPage } from './judged-page.ts'
import type { Tag } from './read-tags.ts'

const ofProduct: ReadonlySet<ElementName> = new Set([
  'echoloop-reviews',
  'echoloop-questions',
  'echoloop-gallery',
  'echoloop-form',
  'echoloop-certificates',
])

/** What a look at a page finds, in the order in which one would mend it. Pure. */
export function judgePage(page: JudgedPage): PageFinding[] {
  const elements = elementsOf(page.tags)
  const loader = findLoader(page)
  return [
    ...judgeLoader(page, { loader, isEmbedded: isEmbedded(page.tags) }),
    ...judgeElements(page, { elements, hasLoader: loader !== undefined }),
    judgeTheme(page),
    ...judgePolicies(page, loader?.tag.attributes.get('nonce')),
    ...judgeTransport(page),
  ]
}

/** Elements of a page, also such as this version does not know. */
export function elementsOf(tags: Tag[]): Tag[] {
  return tags.filter(({ name }) => name.startsWith('echoloop-'))
}

type Loader = { tag: Tag; url: URL }

function findLoader({ tags, url }: JudgedPage): Loader | undefined {
  const base = tags.find(({ name }) => name === 'base')?.attributes.get('href')
  const from = base !== undefined && URL.canParse(base, url.href) ? new URL(base, url) : url
  for (const tag of tags) {
    const source = tag.name === 'script' ? tag.attributes.get('src') : undefined
    if (source === undefined || !URL.canParse(source, from.href)) continue
    const found = new URL(source, from)
    if (found.pathname.endsWith('/storefront/echoloop.js')) return { tag, url: found }
  }
  return undefined
}

/** Written into the page by the shop's server: readable without the loader. */
function isEmbedded(tags: Tag[]): boolean {
  return tags.some(({ name, attributes }) => name === 'template' && attributes.has('shadowrootmode'))
}

function judgeLoader(
  { url, publicUrl }: JudgedPage,
  { loader, isEmbedded: isReadable }: { loader: Loader | undefined; isEmbedded: boolean },
): PageFinding[] {
  const wanted = new URL(`${publicUrl}/storefront/echoloop.js`)
  const snippet = `<script type="module" async src="${wanted.href}"></script>`
  if (loader === undefined)
    return [{ code: 'loader-missing', level: isReadable ? 'note' : 'fault', facts: { loader: snippet } }]
  const findings: PageFinding[] = []
  const isOurs = loader.url.host === wanted.host && loader.url.pathname === wanted.pathname
  if (!isOurs) {
    // The shop's own site may lead a path of its own to this server.
    const level = loader.url.host === url.host ? 'note' : 'fault'
    findings.push({
      code: 'loader-elsewhere',
      level,
      facts: { source: loader.url.href, loader: wanted.href },
    })
  }
  if (loader.tag.attributes.get('type')?.toLowerCase() !== 'module')
    findings.push({ code: 'loader-not-module', level: 'fault', facts: {} })
  if (url.protocol === 'https:' && loader.url.protocol === 'http:')
    findings.push({ code: 'mixed-content', level: 'fault', facts: {} })
  return findings.length > 0 ? findings : [{ code: 'loader-present', level: 'good', facts: {} }]
}

function judgeElements(
  page: JudgedPage,
  { elements, hasLoader }: { elements: Tag[]; hasLoader: boolean },
): PageFinding[] {
  if (elements.length === 0)
    return [{ code: 'element-missing', level: hasLoader ? 'note' : 'fault', facts: {} }]
  const names = [...new Set(elements.map(({ name }) => name))]
  return [
    ...names.map((name): PageFinding => {
      const count = String(elements.filter((one) => one.name === name).length)
      return { code: 'element-present', level: 'good', facts: { element: name, count } }
    }),
    ...elements.flatMap((element) => [...judgeShop(page, element), ...judgeProduct(page, element)]),
  ]
}

function judgeShop({ shopId }: JudgedPage, { name, attributes }: Tag): PageFinding[] {
  const shop = attributes.get('shop')?.trim() ?? ''
  if (shop === shopId) return []
  const code = shop === '' ? 'shop-missing' : 'shop-unknown'
  return [{ code, level: 'fault', facts: { element: name, shop: shop.slice(0, 60) } }]
}

function judgeProduct({ products }: JudgedPage, { name, attributes }: Tag): PageFinding[] {
  const product = attributes.get('product')?.trim() ?? ''
  const facts = { element: name, product: product.slice(0, 60) }
  if (product === '') return needsProduct(name) ? [{ code: 'product-missing', level: 'fault', facts }] : []
  if (/[{}%$<>]|^(undefined|null)$/.test(product))
    return [{ code: 'product-template', level: 'fault', facts }]
  return products.has(product) ? [] : [{ code: 'product-unknown', level: 'fault', facts }]
}

function needsProduct(name: string): boolean {
  return [...ofProduct].some((one) => one === name) && Object.hasOwn(elementReserves, name)
}

function judgeTheme({ tags, shopId }: JudgedPage): PageFinding {
  const isLinked = tags.some(
    ({ name, attributes }) =>
      name === 'link' && attributes.get('href')?.includes(`/storefront/themes/${shopId}.css`),
  )
  return isLinked
    ? { code: 'theme-present', level: 'good', facts: {} }
    : { code: 'theme-missing', level: 'note', facts: {} }
}

function judgeTransport({ url, publicUrl }: JudgedPage): PageFinding[] {
  if (url.protocol === 'http:') return [{ code: 'page-http', level: 'note', facts: {} }]
  if (publicUrl.startsWith('http:')) return [{ code: 'server-http', level: 'fault', facts: {} }]
  return []
}
