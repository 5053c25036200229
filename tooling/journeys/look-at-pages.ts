import { endpoints } from '@echoloop/contract'
import { claim } from './ground/eventually.ts'
import { findOpenOrders } from './ground/find-open-orders.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground, Looks } from './ground/journey.ts'

const variants = new Set(['overview-90-days', 'feedback-waiting', 'cases-due', 'figures-by-person'])

const settingsSections = [
  'shop',
  'store',
  'reviews',
  'moderation',
  'messages',
  'tiers',
  'case-rules',
  'service-levels',
  'calendars',
  'templates',
  'remedies',
  'members',
  'departments',
  'keys',
  'audit',
  'you',
]

/** Every page at a desk, on a phone and at 200 % zoom, light and dark; the languages share them unless all is asked for. */
export async function lookAtPages(ground: Ground): Promise<void> {
  const { page, server, visit, notes, expectTrouble } = ground
  const faults: string[] = []
  const plan = await runningPlan(ground)
  const rooms: Record<string, string> = {
    overview: '/',
    'overview-90-days': '/?days=90',
    feedback: '/feedback',
    'feedback-waiting': '/feedback?answer=waiting',
    'feedback-nothing': '/feedback?q=zzzzqqqq',
    voice: notes.read('voice'),
    moderation: '/moderation',
    'moderation-blind': '/moderation/blind',
    'moderation-figures': '/moderation/figures',
    cases: '/cases',
    'cases-due': '/cases?order=due',
    'cases-board': '/cases?as=board',
    'cases-nothing': '/cases?q=zzzzqqqq',
    case: await firstCase(ground),
    plans: '/plans',
    'plan-new': '/plans/new',
    plan,
    'plan-ship': `${plan}?do=ship`,
    tasks: '/tasks',
    remedies: '/remedies',
    'remedies-by-hand': '/remedies?section=by-hand',
    'remedies-call-backs': '/remedies?section=call-backs',
    'remedies-costs': '/remedies?section=costs',
    figures: '/figures',
    'figures-by-person': '/figures?by=member',
    'figures-cases': '/figures/cases?measure=opened',
    window: '/window',
    'window-look': '/window/look',
    'window-pages': '/window/pages',
    'window-feeds': '/window/feeds',
    'window-cache': '/window/cache',
    'window-traits': '/window/traits',
    'window-check': '/window/check',
    products: '/products',
    product: `/products/${notes.read('product')}`,
    imports: '/imports',
    import: notes.read('import'),
    ...Object.fromEntries(settingsSections.map((name) => [`settings-${name}`, `/settings/${name}`])),
    'no-page': '/nowhere',
  }
  const { looks } = ground
  const share = { ...ground, looks: looks.pages ? { ...looks, colours: true, phone: true } : looks }
  for (const [name, path] of shareOf(looks.pages, rooms)) {
    const url = new URL(path, server.url).href
    const isVariant = variants.has(name)
    faults.push(...(await inspectPage(share, { page, name, url, isVariant })))
  }

  const visitor = await visit()
  // A page that is not there says so with its status, which the browser reports as an error.
  expectTrouble(/status of 40[14]/)
  for (const [name, url] of shareOf(looks.pages, await publicPages(ground)))
    faults.push(...(await inspectPage(share, { page: visitor.page, name, url })))
  await visitor.context.close()
  claim(faults.length === 0, faults.join('\n'))
}

function shareOf(pages: Looks['pages'], all: Record<string, string>): [string, string][] {
  const isMine = (index: number) => pages === undefined || index % 2 === (pages === 'odd' ? 1 : 0)
  return Object.entries(all).filter((_, index) => isMine(index))
}

/** The address of the most important case of the demo. */
async function firstCase({ server }: Ground): Promise<string> {
  const client = await server.client()
  const [first] = (await client.call(endpoints.listCases, { query: { limit: 1 } })).items
  claim(first !== undefined, 'the demo has no case')
  return `/cases/${first?.id ?? ''}`
}

/** The address of a plan that can be shipped; made here when there is none yet. */
async function runningPlan({ server, notes }: Ground): Promise<string> {
  const client = await server.client()
  const [known] = (await client.call(endpoints.listPlans, { query: { state: 'running' } })).items
  if (known) return `/plans/${known.id}`
  const productId = notes.read('product')
  const plan = await client.call(endpoints.createPlan, {
    body: {
      title: 'Boxes that survive the journey · 让包装经得起运输',
      metric: { kind: 'low-stars', productId, aspect: null, days: 90 },
      target: 0.1,
      measures: ['Corrugated boxes · 换成双层瓦楞纸箱'],
      link: { filter: { productId, polarity: 'negative' } },
    },
  })
  await client.call(endpoints.movePlan, { params: { id: plan.id }, body: { state: 'running' } })
  return `/plans/${plan.id}`
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
