import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { type Browser, chromium, type Page } from 'playwright-core'
import { eventually } from '../../journeys/ground/eventually.ts'
import { openDatabase } from '../open-database.ts'
import { seededRandom } from '../seeded-random.ts'
import type { SetUpShop } from '../set-up-shop.ts'
import { type CuttingProxy, startCuttingProxy } from './start-cutting-proxy.ts'

export type TalkOrder = {
  shop: SetUpShop
  server: { url: string; port: number; dataFolder: string }
  cuts: number
  seed: number
}

export type TalkOutcome = {
  faults: string[]
  messages: number
  cuts: number
  cutLines: number
  seconds: number
}

type Talk = { name: string; visitor: Page; agent: Page; id: string; said: string[]; answered: string[] }

const messagesEach = 28
const visitors = ['A', 'B']
const settledMs = 150_000

/**
 * Two visitors in browsers of their own and an agent in the console, all behind a line that is cut at random moments
 * while all of them write. In the end each side shows what the database holds: everything once, in one order.
 */
export async function talkThroughCuts({ shop, server, cuts, seed }: TalkOrder): Promise<TalkOutcome> {
  const begun = performance.now()
  const random = seededRandom(seed)
  const proxy = await startCuttingProxy(server.port)
  const browsers: Browser[] = []
  try {
    const agentBrowser = await launch(browsers)
    const signedIn = await enterConsole(agentBrowser, { shop, proxy })
    const talks: Talk[] = []
    for (const name of visitors) talks.push(await begin(browsers, { name, shop, proxy, signedIn }))
    const counted = { cuts: 0, lines: 0 }
    const cutting = cutAtRandom(proxy, { cuts, random, counted })
    await Promise.all(talks.flatMap((talk) => [writeAll(talk, random), answerAll(talk, random)]))
    await cutting
    const faults: string[] = []
    for (const talk of talks) faults.push(...(await compare(talk, { shop, dataFolder: server.dataFolder })))
    const messages = talks.reduce((sum, { said, answered }) => sum + said.length + answered.length, 0)
    const seconds = Math.round((performance.now() - begun) / 1000)
    return { faults, messages, cuts: counted.cuts, cutLines: counted.lines, seconds }
  } finally {
    for (const browser of browsers) await browser.close()
    await proxy.stop()
  }
}

async function launch(browsers: Browser[]): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  browsers.push(browser)
  return browser
}

type SignedIn = () => Promise<Page>

/** Cookies know no ports: who signed in at the server is signed in behind the line too. */
async function enterConsole(
  browser: Browser,
  { shop, proxy }: { shop: SetUpShop; proxy: CuttingProxy },
): Promise<SignedIn> {
  const { signInLink } = await shop.client.call(endpoints.addMember, {
    body: { name: 'Agent Kim', role: 'agent', email: 'kim@example.com' },
  })
  const context = await browser.newContext({ locale: 'en' })
  const first = await context.newPage()
  await first.goto(signInLink)
  await first.locator('.person-button').waitFor()
  await first.goto(`${proxy.url}/chat`)
  await first.locator('.chat-desk-mine').waitFor()
  return () => context.newPage()
}

type Beginning = { name: string; shop: SetUpShop; proxy: CuttingProxy; signedIn: SignedIn }

async function begin(browsers: Browser[], { name, shop, proxy, signedIn }: Beginning): Promise<Talk> {
  const browser = await launch(browsers)
  const visitor = await (await browser.newContext({ locale: 'en' })).newPage()
  await visitor.goto(`${proxy.url}/talk?shop=${shop.publicId}&lang=en`)
  await eventually({ what: 'somebody at the desk' }, async () => {
    await visitor.reload()
    return visitor.locator('[data-write]').isVisible()
  })
  const first = `${name}-visitor-00`
  await say(visitor, first)
  const id = await eventually({ what: 'the conversation in the room' }, async () => {
    const { items } = await shop.client.call(endpoints.listConversations, { query: { list: 'active' } })
    return items.find(({ lead }) => lead === first)?.id
  })
  const agent = await signedIn()
  await agent.goto(`${proxy.url}/chat?list=active&id=${id}`)
  await agent.locator('.chat-composer textarea').waitFor()
  return { name, visitor, agent, id, said: [first], answered: [] }
}

async function say(page: Page, text: string): Promise<void> {
  const field = page.locator('[data-write] textarea')
  await field.fill(text)
  await field.press('Enter')
}

async function writeAll({ name, visitor, said }: Talk, random: () => number): Promise<void> {
  for (let count = 1; count <= messagesEach; count++) {
    await sleep(1300 + random() * 1200)
    const text = `${name}-visitor-${String(count).padStart(2, '0')}`
    said.push(text)
    await say(visitor, text)
    // A page that is loaded anew finds the conversation, and what waits to be sent.
    if (count === 14) await visitor.reload({ waitUntil: 'commit' }).catch(() => reloaded(visitor))
    if (count === 14)
      await visitor
        .locator('[data-write] textarea')
        .waitFor({ timeout: 60_000 })
        .catch(() => reloaded(visitor))
  }
}

/** The page itself was cut off while it loaded: a person would load it again too. */
async function reloaded(page: Page): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      await page.reload({ timeout: 20_000 })
      await page.locator('[data-write] textarea').waitFor({ timeout: 5000 })
      return
    } catch {
      await sleep(500)
    }
  }
}

async function answerAll({ name, agent, answered }: Talk, random: () => number): Promise<void> {
  const field = agent.locator('.chat-composer textarea')
  for (let count = 1; count <= messagesEach; count++) {
    await sleep(1300 + random() * 1200)
    const text = `${name}-agent-${String(count).padStart(2, '0')}`
    answered.push(text)
    await field.fill(text)
    await field.press('Enter')
  }
}

type Cutting = { cuts: number; random: () => number; counted: { cuts: number; lines: number } }

async function cutAtRandom(proxy: CuttingProxy, { cuts, random, counted }: Cutting): Promise<void> {
  const ways = ['ended', 'reset', 'stalled'] as const
  const gapMs = (messagesEach * 1900) / cuts
  for (let cut = 0; cut < cuts; cut++) {
    await sleep(random() * 2 * gapMs)
    // A line that says nothing is noticed only after half a minute: some of these, not all.
    const way = random() < 0.08 ? ways[2] : (ways[Math.floor(random() * 2)] ?? 'ended')
    counted.cuts += 1
    counted.lines += proxy.cut(way)
  }
}

/** What each side shows against what the database holds. */
async function compare(
  talk: Talk,
  { shop, dataFolder }: { shop: SetUpShop; dataFolder: string },
): Promise<string[]> {
  const wanted = new Set([...talk.said, ...talk.answered])
  const shown = async (page: Page, words: string) =>
    (await page.locator(words).allTextContents()).filter((text) => text.startsWith(`${talk.name}-`))
  const sides = {
    visitor: () => shown(talk.visitor, '[data-messages] .chat-words'),
    agent: () => shown(talk.agent, '.chat-log .chat-words'),
  }
  await eventually({ what: `both sides of ${talk.name} to be complete`, timeoutMs: settledMs }, async () => {
    const [one, other] = [await sides.visitor(), await sides.agent()]
    return one.length >= wanted.size && other.length >= wanted.size
  }).catch(() => undefined)
  const kept = await keptIn(dataFolder, { shopId: shop.shopId, id: talk.id })
  const faults = faultsOf(`database of ${talk.name}`, kept.texts, kept.texts, wanted)
  faults.push(...faultsOf(`visitor ${talk.name}`, await sides.visitor(), kept.texts, wanted))
  faults.push(...faultsOf(`agent of ${talk.name}`, await sides.agent(), kept.texts, wanted))
  for (const own of [talk.said, talk.answered])
    if (kept.texts.filter((text) => own.includes(text)).join() !== own.join())
      faults.push(`${talk.name}: what one side wrote does not stand in its order`)
  if (!kept.isWithoutGap) faults.push(`${talk.name}: the sequence has a gap`)
  return faults
}

function faultsOf(
  side: string,
  texts: readonly string[],
  order: readonly string[],
  wanted: ReadonlySet<string>,
): string[] {
  const faults: string[] = []
  const lost = [...wanted].filter((text) => !texts.includes(text))
  if (lost.length > 0) faults.push(`${side}: lost ${lost.join(', ')}`)
  if (new Set(texts).size !== texts.length) faults.push(`${side}: something stands twice`)
  if (texts.join() !== order.join()) faults.push(`${side}: another order than in the database`)
  return faults
}

async function keptIn(
  dataFolder: string,
  { shopId, id }: { shopId: string; id: string },
): Promise<{ texts: string[]; isWithoutGap: boolean }> {
  const client = await openDatabase(dataFolder)
  try {
    const { rows } = await client.query<{ sequence: number; text: string | null }>(
      `select sequence, text from chat_message
       where shop_id = $1 and replace(conversation_id::text, '-', '') = $2 order by sequence`,
      [shopId, id.slice('cnv_'.length)],
    )
    return {
      texts: rows.flatMap(({ text }) => text ?? []),
      isWithoutGap: rows.every(({ sequence }, index) => sequence === index + 1),
    }
  } finally {
    await client.end()
  }
}
