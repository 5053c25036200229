import { endpoints } from '@echoloop/contract'
import { claim } from './ground/eventually.ts'
import { findOpenOrders } from './ground/find-open-orders.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'

const variants = new Set(['overview-90-days', 'feedback-waiting'])

/** Every page, light and dark, at a desk, on a phone and at 200 % zoom. */
export async function lookAtPages(ground: Ground): Promise<void> {
  const { page, language, server, visit, notes, expectTrouble, pictureFolder } = ground
  const faults: string[] = []
  const rooms: Record<string, string> = {
    overview: '/',
    'overview-90-days': '/?days=90',
    feedback: '/feedback',
    'feedback-waiting': '/feedback?answer=waiting',
    'feedback-nothing': '/feedback?q=zzzzqqqq',
    voice: notes.read('voice'),
    products: '/products',
    product: `/products/${notes.read('product')}`,
    imports: '/imports',
    import: notes.read('import'),
    'settings-shop': '/settings/shop',
    'settings-members': '/settings/members',
    'settings-keys': '/settings/keys',
    'settings-audit': '/settings/audit',
    'settings-you': '/settings/you',
    'no-page': '/nowhere',
  }
  for (const [name, path] of Object.entries(rooms)) {
    const url = new URL(path, server.url).href
    const isVariant = variants.has(name)
    faults.push(...(await inspectPage({ page, name: `${language}-${name}`, url, pictureFolder, isVariant })))
  }

  const visitor = await visit()
  // A page that is not there says so with its status, which the browser reports as an error.
  expectTrouble(/status of 40[14]/)
  for (const [name, url] of Object.entries(await publicPages(ground)))
    faults.push(
      ...(await inspectPage({ page: visitor.page, name: `${language}-${name}`, url, pictureFolder })),
    )
  await visitor.context.close()
  claim(faults.length === 0, faults.join('\n'))
}

async function publicPages({ server, notes, language }: Ground): Promise<Record<string, string>> {
  const client = await server.client()
  const shop = await client.call(endpoints.readShop)
  const [, order] = await findOpenOrders()
  const form = await client.call(endpoints.createReviewLink, { body: order })
  const query = `shop=${shop.id}&lang=${language}`
  return {
    'sign-in': `${server.url}/sign-in`,
    'public-shop': `${server.url}/s/${shop.id}?lang=${language}`,
    'public-product': `${server.url}/p/${notes.read('product')}?${query}`,
    'public-form': `${form.url}?lang=${language}`,
    'public-receipt': notes.read('receipt'),
    'public-nothing': `${server.url}/r/not-a-link?lang=${language}`,
  }
}
