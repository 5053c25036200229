import type { Client } from '@echoloop/client'
import {
  type Endpoint,
  endpoints,
  idPrefixes,
  type Role,
  roleMay,
  roles,
  toPublicId,
} from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOpenDoor } from '../src/platform/http/route.ts'
import { fillAutomatic } from './fill-automatic.ts'
import { fillChat } from './fill-chat.ts'
import { fillHelp } from './fill-help.ts'
import { fillIncident } from './fill-incident.ts'
import { fillListening } from './fill-listening.ts'
import { fillMailbox } from './fill-mailbox.ts'
import { fillMessage } from './fill-message.ts'
import { fillMessengers } from './fill-messengers.ts'
import { fillPortal } from './fill-portal.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { walkBodies } from './walk-bodies.ts'
import { surveyIn, teamIn, trustIn } from './walk-things.ts'

const canary = '金丝雀只属于第一家店'

let api: TestApi
let mine: TestShop
let other: TestShop
/** Ids of things in the first shop, by the kind of their prefix. */
let ids: Record<string, string>

beforeAll(async () => {
  api = await startApi()
  mine = await api.newShop({ name: `${canary}的店` })
  other = await api.newShop()
  ids = await fillShop(mine)
  await api.startWorker()
  await api.settled(mine)
})
afterAll(() => api.stop())

async function fillShop(shop: TestShop): Promise<Record<string, string>> {
  const { client } = shop
  const { items } = await client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'S1', name: canary }] },
  })
  const productId = items[0]?.id ?? ''
  const order = {
    number: 'O1',
    placedAt: '2026-01-01T00:00:00Z',
    deliveredAt: '2026-01-03T00:00:00Z',
    lines: [{ sku: 'S1', quantity: 1, priceCents: 100 }],
  }
  const orders = await client.call(endpoints.putOrders, { body: { orders: [order] } })
  const record = {
    kind: 'review',
    source: canary,
    externalId: '1',
    occurredAt: '2026-01-05T00:00:00Z',
    text: canary,
    rating: 1,
    sku: 'S1',
    orderId: 'O1',
    author: { externalId: 'a', name: canary },
  }
  const accepted = await client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = accepted.results
  const feedbackId = first?.status === 'accepted' ? first.id : ''
  const replied = await client.call(endpoints.replyToFeedback, {
    params: { id: feedbackId },
    body: { text: canary },
  })
  const run = await client.call(endpoints.createImport, { body: { fileName: `${canary}.csv` } })
  const { key } = await client.call(endpoints.createApiKey, { body: { name: canary, role: 'agent' } })
  const { member } = await client.call(endpoints.addMember, {
    body: { name: canary, email: 'canary@example.com', role: 'agent' },
  })
  const plan = await client.call(endpoints.createPlan, {
    body: { title: canary, goal: canary, measures: [canary], link: { feedbackIds: [feedbackId] } },
  })
  return {
    sur: await surveyIn(client, canary),
    rsp: toPublicId('response', '00000000-0000-7000-8000-000000000000'),
    pln: plan.id,
    mea: plan.measureList[0]?.id ?? '',
    prd: productId,
    ord: orders.items[0]?.id ?? '',
    fbk: feedbackId,
    rpl: replied.replies[0]?.id ?? '',
    imp: run.id,
    key: key.id,
    mbr: member.id,
    shp: shop.publicId,
    msg: toPublicId('message', await fillMessage(shop, canary)),
    viw: toPublicId('view', '00000000-0000-7000-8000-000000000000'),
    apl: toPublicId('appeal', '00000000-0000-7000-8000-000000000000'),
    con: toPublicId('connector', '00000000-0000-7000-8000-000000000000'),
    ...(await clocksOf(client)),
    req: await planRequestOf(client),
    ...(await caseIn(client, feedbackId)),
    ...(await teamIn(client, canary)),
    ...(await trustIn(shop, { product: productId, name: canary })),
    wit: (await client.call(endpoints.addWitness, { body: { kind: 'file' } })).witness.id,
    ...(await channelsOf(shop, { feedbackId, productId })),
  }
}

/** What came in by the doors of the shop, and what the shop keeps for them. */
async function channelsOf(
  shop: TestShop,
  { feedbackId, productId }: { feedbackId: string; productId: string },
): Promise<Record<string, string>> {
  return {
    ...(await fillPortal(api.url, shop, canary)),
    ...(await fillListening(shop, canary)),
    ...(await fillAutomatic(shop, { feedbackId, canary })),
    ...(await fillMessengers(api.url, shop, canary)),
    ...(await fillIncident(shop, { text: canary, product: productId })),
    ...(await fillMailbox(shop, canary)),
    ...(await fillHelp(shop, canary)),
    cnv: await fillChat(shop, canary),
  }
}

async function caseIn(client: Client, feedbackId: string): Promise<Record<string, string>> {
  const { id } = await client.call(endpoints.openCase, { body: { feedbackIds: [feedbackId] } })
  const { items } = await client.call(endpoints.listCaseRules)
  const body = { channel: 'page', text: canary, sendAnyway: true } as const
  const reply = await client.call(endpoints.sendReply, { params: { id }, body })
  const remedy = await client.call(endpoints.proposeRemedy, {
    params: { id },
    body: { kind: 'apology', note: canary },
  })
  const plannedAt = new Date(Date.now() + 3_600_000).toISOString()
  const call = await client.call(endpoints.planCallBack, {
    params: { id },
    body: { plannedAt, purpose: canary },
  })
  return { cas: id, rul: items[0]?.id ?? '', crp: reply.id, rem: remedy.id, clb: call.id }
}

/** Buyers are asked for reviews in the first shop; one request is planned there. */
async function planRequestOf(client: Client): Promise<string> {
  const policy = { domesticDays: 7, internationalDays: 7, reminders: 1, reminderGapDays: 7, categories: [] }
  await client.call(endpoints.changeInvitationPolicy, { body: { isOn: true, ...policy } })
  const order = {
    number: `${canary} 2`,
    placedAt: new Date(Date.now() - 86_400_000).toISOString(),
    deliveredAt: new Date(Date.now() - 3_600_000).toISOString(),
    customer: { externalId: canary, email: 'buyer@example.com' },
    lines: [{ sku: 'S1', quantity: 1, priceCents: 100 }],
  }
  await client.call(endpoints.putOrders, { body: { orders: [order] } })
  const worker = await api.startWorker()
  for (;;) {
    const { items } = await client.call(endpoints.listInvitations, {})
    if (items[0]) {
      await worker.stop()
      return items[0].id
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A service level and a calendar of the first shop. */
async function clocksOf(client: Client): Promise<Record<string, string>> {
  const { levels, calendars } = await client.call(endpoints.readServiceLevels)
  return { slv: levels[0]?.id ?? '', cal: calendars[0]?.id ?? '' }
}

/** Kind of the ids below a path, by its first word. */
const kindByTag: Record<string, string> = {
  members: 'mbr',
  'api-keys': 'key',
  views: 'viw',
  replies: 'rpl',
  feedback: 'fbk',
  imports: 'imp',
  products: 'prd',
  questions: 'qst',
  answers: 'ans',
  orders: 'ord',
  invitations: 'req',
  learning: 'rule',
  connectors: 'con',
  messages: 'msg',
  outreach: 'door',
  'service-levels': 'slv',
  calendars: 'cal',
  cases: 'cas',
  'case-rules': 'rul',
  departments: 'dep',
  partners: 'ptn',
  tasks: 'tsk',
  'case-replies': 'crp',
  remedies: 'rem',
  'call-backs': 'clb',
  plans: 'pln',
  audits: 'adt',
  'auditor-keys': 'aky',
  certificates: 'cer',
  witnesses: 'wit',
  surveys: 'sur',
  surges: 'sge',
  incidents: 'inc',
  'incident-steps': 'ist',
  'incident-notices': 'ino',
  'product-holds': 'hld',
  submissions: 'sub',
  'automatic-rules': 'aru',
  'automatic-replies': 'arp',
  proactive: 'cus',
  'board-items': 'bdi',
  'board-comments': 'bdc',
  'listening-sources': 'lis',
  monitors: 'mon',
  'listening-accounts': 'lac',
  'listening-posts': 'lpo',
  mentions: 'fbk',
  messengers: 'mdr',
  'messenger-hooks': 'mdr',
  conversations: 'mcv',
  phone: 'phn',
  mailboxes: 'mbx',
  mails: 'mai',
  'help-pages': 'hpg',
  chat: 'cnv',
}

/** Values for the parameters of an endpoint: the first shop's own ids. */
function paramsOf(endpoint: Endpoint): Record<string, string> {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const kind = kindByTag[endpoint.path.split('/')[2] ?? ''] ?? 'prd'
  // A rule that every shop could have, and none has here.
  if (kind === 'rule') return { id: '0123456789abcdef' }
  // A way of sending that no shop has.
  if (kind === 'door') return { kind: 'fax' }
  const ownKinds: Record<string, string> = {
    productId: 'prd',
    memberId: 'mbr',
    measureId: 'mea',
    surveyId: 'sur',
    responseId: 'rsp',
    shop: 'shp',
    language: 'lang',
  }
  return Object.fromEntries(names.map((name) => [name, ids[ownKinds[name] ?? kind] ?? '']))
}

type Answer = { status: number; text: string }

async function ask(name: string, endpoint: Endpoint, key?: string): Promise<Answer> {
  let path = endpoint.path
  for (const [param, value] of Object.entries(paramsOf(endpoint))) path = path.replace(`:${param}`, value)
  const query =
    /^\/v1\/(storefront|transparency)/.test(endpoint.path) && endpoint.method === 'GET'
      ? `?shop=${other.publicId}`
      : ''
  const isBytes = endpoint.bodyKind === 'bytes'
  const suffix = name === 'previewImport' ? '?fileName=x.csv' : query
  const controller = new AbortController()
  const response = await fetch(`${api.url}${path}${suffix}`, {
    method: endpoint.method,
    signal: controller.signal,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(isBytes
        ? { 'content-type': 'application/octet-stream' }
        : name in walkBodies
          ? { 'content-type': 'application/json' }
          : {}),
    },
    body: isBytes ? 'text\nx\n' : name in walkBodies ? JSON.stringify(walkBodies[name]) : undefined,
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    controller.abort()
    return { status: response.status, text: '' }
  }
  return { status: response.status, text: await response.text() }
}

const all = Object.entries<Endpoint>(endpoints)
const guarded = all.filter(([, endpoint]) => !isOpenDoor(endpoint.permission))

describe('every endpoint', () => {
  test('is on the server, and nothing else under /v1 is', () => {
    const known = new Set(all.map(([, endpoint]) => `${endpoint.method} ${endpoint.path}`))
    for (const [, endpoint] of all) {
      expect(api.server.hasRoute({ method: endpoint.method, url: endpoint.path }), endpoint.path).toBe(true)
    }
    const lines = api.server.printRoutes({ commonPrefix: false }).split('\n')
    const routes = lines.flatMap((line) => {
      const match = /(\/v1\/\S*) \(([A-Z, ]+)\)/.exec(line)
      return match ? (match[2] ?? '').split(', ').map((method) => `${method} ${match[1]}`) : []
    })
    const strangers = routes.filter(
      (route) => !route.startsWith('HEAD') && !route.includes('/v1/auth/') && !known.has(route),
    )
    expect(strangers).toEqual([])
  })

  test.each(guarded)('%s refuses an anonymous visitor', async (name, endpoint) => {
    const { status, text } = await ask(name, endpoint)
    expect({ status, code: JSON.parse(text).code }).toEqual({ status: 401, code: 'session/needed' })
    expect(text).not.toContain(canary)
  })

  test.each(guarded)('%s refuses a made-up key', async (name, endpoint) => {
    const { status } = await ask(name, endpoint, `${mine.key.slice(0, -4)}aaaa`)
    expect(status).toBe(401)
  })

  test('refuses each role that is too low for it', async () => {
    for (const role of roles) {
      const key = await keyOf(mine, role)
      const refused = guarded.filter(
        ([, { permission }]) => !isOpenDoor(permission) && !roleMay(role, permission),
      )
      const answers = await Promise.all(
        refused.map(async ([name, endpoint]) => ({ name, ...(await ask(name, endpoint, key)) })),
      )
      for (const { name, status, text } of answers) {
        expect({ name, role, status }).toEqual({ name, role, status: 403 })
        expect(text).not.toContain(canary)
      }
    }
  })

  test.each(all)('%s shows the owner of another shop nothing of this one', async (name, endpoint) => {
    const { status, text } = await ask(name, endpoint, other.key)
    expect(text).not.toContain(canary)
    if (endpoint.path.includes(':')) expect([403, 404, 409, 410, 422]).toContain(status)
  })

  test('left the first shop as it was', async () => {
    const voice = await mine.client.call(endpoints.readFeedback, { params: { id: ids.fbk ?? '' } })
    expect(voice).toMatchObject({
      text: canary,
      replies: [{ text: canary, withdrawnAt: null }],
      decision: { state: 'published' },
    })
    const members = await mine.client.call(endpoints.listMembers)
    expect(members.items.map((member) => member.role)).toEqual(['owner', 'agent'])
  })

  test('refuses records that name another shop’s product or order', async () => {
    const record = {
      kind: 'review',
      source: 's',
      externalId: 'x',
      occurredAt: '2026-01-05T00:00:00Z',
      text: 'x',
    }
    const reply = await other.client.call(endpoints.acceptFeedback, {
      body: {
        records: [
          { ...record, productId: ids.prd },
          { ...record, orderId: ids.ord },
        ],
      },
    })
    expect(reply.results).toMatchObject([
      { code: 'feedback/unknown-product' },
      { code: 'feedback/unknown-order' },
    ])
  })

  test('takes a role away at once', async () => {
    const { key, secret } = await mine.client.call(endpoints.createApiKey, {
      body: { name: 'soon gone', role: 'agent' },
    })
    const read = endpoints.readShop
    expect((await ask('readShop', read, secret)).status).toBe(200)
    await mine.client.call(endpoints.revokeApiKey, { params: { id: key.id } })
    expect((await ask('readShop', read, secret)).status).toBe(401)
  })
})

async function keyOf(shop: TestShop, role: Role): Promise<string> {
  const made = await clientOf(shop).call(endpoints.createApiKey, { body: { name: role, role } })
  return made.secret
}

function clientOf(shop: TestShop): Client {
  return shop.client
}

test('ids of every kind have a prefix of their own', () => {
  expect(new Set(Object.values(idPrefixes)).size).toBe(Object.keys(idPrefixes).length)
})
