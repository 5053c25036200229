import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LocaleName } from '@echoloop/locales'
import {
  hostileScript,
  hostileStyle,
  mount,
  type ShopPageName,
  shopPageNames,
  variants,
} from './shop-page-variants.ts'

const examples = join(import.meta.dirname, '..', '..', '..', 'examples', 'plain-html')
const slowMs = 1500

export type ShopSiteOrder = {
  port: number
  /** Address of Echoloop's server itself. */
  echoloopUrl: string
  shop: string
  product: string
}

export type ShopSite = {
  addressOf: (page: ShopPageName, language: LocaleName) => string
  stop: () => Promise<void>
}

/**
 * Plays a shop's site: the page of `examples/plain-html` under a strict content policy, with Echoloop's server below
 * `/echoloop/` by a plain reverse proxy, slow below `/slow/`, without data below `/away/`, and not at all below `/gone/`.
 */
export async function serveShopPage(order: ShopSiteOrder): Promise<ShopSite> {
  const server = createServer((incoming, outgoing) => {
    answer(order, { incoming, outgoing }).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(order.port, resolve)
  })
  return {
    addressOf: (page, language) => `http://127.0.0.1:${order.port}/${language}/${page}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse }

async function answer(order: ShopSiteOrder, exchange: Exchange): Promise<void> {
  const path = exchange.incoming.url ?? '/'
  const [, first = ''] = path.split('/')
  const below = path.slice(first.length + 1)
  if (first === 'gone' || (first === 'away' && !below.startsWith('/storefront/')))
    return void exchange.outgoing.destroy()
  if (first === 'slow') await sleep(slowMs)
  if (['slow', 'away', mount.slice(1)].includes(first)) return passOn(order, { ...exchange, path: below })
  await answerItself(order, exchange, path)
}

/** What any reverse proxy does: the path without the mount, the rest as it is. */
function passOn(order: ShopSiteOrder, { incoming, outgoing, path }: Exchange & { path: string }): void {
  const passed = request(new URL(path, order.echoloopUrl), {
    method: incoming.method,
    headers: incoming.headers,
  })
  passed.on('response', (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(outgoing)
  })
  passed.on('error', () => outgoing.destroy())
  incoming.pipe(passed)
}

async function answerItself(order: ShopSiteOrder, { outgoing }: Exchange, path: string): Promise<void> {
  const [, language = '', name = ''] = path.split(/[/?#]/)
  const page = shopPageNames.find((known) => known === name)
  if (page !== undefined && (language === 'en' || language === 'zh-CN')) {
    const policy = policyOf(order, page)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return void outgoing.writeHead(200, headers).end(await shopPage(order, page, language))
  }
  const file = await ownFile(path)
  if (file === undefined) return void outgoing.writeHead(404).end()
  outgoing.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=60' }).end(file.body)
}

async function ownFile(path: string): Promise<{ type: string; body: string } | undefined> {
  if (path === '/hostile.css') return { type: 'text/css', body: hostileStyle }
  if (path === '/hostile.js') return { type: 'text/javascript', body: hostileScript }
  const type = { 'shop.css': 'text/css', 'kettle.svg': 'image/svg+xml' }[path.split('/').at(-1) ?? '']
  if (type === undefined) return undefined
  return { type, body: await readFile(join(examples, path.split('/').at(-1) ?? ''), 'utf8') }
}

function policyOf({ port }: ShopSiteOrder, page: ShopPageName): string {
  const source = variants[page].isElsewhere ? `'self' http://localhost:${port}` : `'self'`
  return [
    `default-src 'none'`,
    ...['script-src', 'style-src', 'img-src', 'connect-src', 'form-action'].map(
      (directive) => `${directive} ${source}`,
    ),
    `frame-src 'none'`,
    `base-uri 'none'`,
    ...(variants[page].isTrusted ? [`require-trusted-types-for 'script'`] : []),
  ].join('; ')
}

const placeholders = {
  server: 'https://reviews.example.com',
  shop: 'shp_yourshop',
  product: 'prd_yourproduct',
}
const element = /[ \t]*<(echoloop-[a-z-]+)[^>]*>[\s\S]*?<\/\1>/g

async function shopPage(order: ShopSiteOrder, page: ShopPageName, language: LocaleName): Promise<string> {
  const variant = variants[page]
  const name = language === 'en' ? 'index.html' : 'index.zh-CN.html'
  const own = await readFile(join(examples, name), 'utf8')
  const head = `${variant.head ?? ''}</head>`
  if (variant.isBare)
    return own
      .replace(element, '')
      .replace(/.*reviews\.example\.com\/storefront.*\n/g, '')
      .replace('</head>', head)
  const server = variant.isElsewhere ? `http://localhost:${order.port}${mount}` : (variant.mount ?? mount)
  const text = (variant.lacksShop ? own.replaceAll(/ shop="[^"]*"/g, '') : own)
    .replaceAll(placeholders.server, server)
    .replaceAll(placeholders.shop, order.shop)
    .replaceAll(placeholders.product, variant.product ?? order.product)
    .replace('</head>', head)
  if (variant.isRendered) return rendered(order, { text, language })
  const list = /<echoloop-reviews[\s\S]*<\/echoloop-reviews>/.exec(text)?.[0] ?? ''
  return variant.isTwice ? text.replace('</main>', () => `<h2>2</h2>${list}</main>`) : text
}

/** What the shop's own server does: asks for each element's markup and puts it where the element stands. */
async function rendered(
  order: ShopSiteOrder,
  { text, language }: { text: string; language: LocaleName },
): Promise<string> {
  const found = [...text.matchAll(element)]
  const markups = await Promise.all(
    found.map(([whole, name = '']) => markupOf(order, { name, language, otherwise: whole })),
  )
  return found.reduce((page, [whole], index) => page.replace(whole, () => markups[index] ?? whole), text)
}

const keptMs = 30_000
const kept = new Map<string, { markup: string; until: number }>()

/** Kept for half a minute, as the docs advise. Without an answer the element stays as it is: the page must not fail. */
async function markupOf(
  { echoloopUrl, shop, product }: ShopSiteOrder,
  { name, language, otherwise }: { name: string; language: LocaleName; otherwise: string },
): Promise<string> {
  const query = new URLSearchParams({ shop, language, embed: 'true' })
  const path = `/v1/storefront/products/${product}/widgets/${name.replace('echoloop-', '')}?${query}`
  const { href } = new URL(path, echoloopUrl)
  const known = kept.get(href)
  if (known && known.until > Date.now()) return known.markup
  const reply = await fetch(href)
  const markup = reply.ok ? await reply.text() : otherwise
  kept.set(href, { markup, until: Date.now() + keptMs })
  return markup
}
