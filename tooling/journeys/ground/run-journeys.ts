import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Browser, chromium } from 'playwright-core'
import { allJourneys, type Shop } from '../all-journeys.ts'
import type { Ground, Journey, JourneyServer, Looks, Visit } from './journey.ts'
import { createNotes } from './notes.ts'
import { startJourneyServer } from './start-journey-server.ts'
import { createTroubles, type Troubles } from './watch-troubles.ts'

export type JourneyOrder = {
  /** Program of the browser; undefined: there is none on this machine. */
  browser: string | undefined
  languages: readonly LocaleName[]
  /** Name of the last journey to be made; undefined: all. */
  until: string | undefined
  /** Name of the only journey to be made; undefined: all. */
  only: string | undefined
  pictureFolder: string | undefined
  /** Each journey in each language, also those that are usually walked in one. */
  isWhole: boolean
}

type Tally = { passed: number; failed: number; skipped: number }

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Makes all journeys in all languages, one line each. Gives the exit code. */
export async function runJourneys(order: JourneyOrder): Promise<number> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const shops: Shop[] = ['demo', 'empty', 'site']
  if (order.browser === undefined) {
    process.stdout.write('No Chromium is installed on this machine, so no journey was made.\n')
    for (const shop of shops)
      for (const language of order.languages) tally.skipped += wanted(order, { shop, language }).length
    return conclude(tally, { isFailure: process.env.CI === 'true' })
  }
  const browser = await chromium.launch({ executablePath: order.browser, args: browserArguments })
  const running: Running = { browser, order, tally, stops: new Set(), isOver: false }
  const giveUp = () => void end(running).then(() => process.exit(130))
  process.once('SIGINT', giveUp)
  process.once('SIGTERM', giveUp)
  try {
    // Much of a walk is waiting, so the languages walk at once, each on servers of its own.
    await Promise.all(
      order.languages.map(async (language) => {
        for (const shop of shops) await makeRound(running, { language, shop })
      }),
    )
  } finally {
    await end(running)
  }
  return conclude(tally, { isFailure: tally.failed > 0 })
}

type Running = {
  browser: Browser
  order: JourneyOrder
  tally: Tally
  /** How to end the servers that run. */
  stops: Set<() => Promise<void>>
  /** Nothing more is begun or told: all is being ended. */
  isOver: boolean
}

async function end(running: Running): Promise<void> {
  running.isOver = true
  await Promise.all([running.browser.close(), ...[...running.stops].map((stop) => stop())])
}

type Place = { shop: Shop; language: LocaleName }

function wanted({ until, only, isWhole }: JourneyOrder, { shop, language }: Place): Journey[] {
  const journeys = allJourneys[shop]
  if (only !== undefined) return journeys.filter(({ name }) => name === only)
  const last = journeys.findIndex(({ name }) => name === until)
  if (until !== undefined && last < 0 && shop !== 'demo') return []
  const made = last < 0 ? journeys : journeys.slice(0, last + 1)
  return made.filter(({ usually }) => isWhole || usually === undefined || usually === language)
}

function conclude({ passed, failed, skipped }: Tally, { isFailure }: { isFailure: boolean }): number {
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  return isFailure ? 1 : 0
}

/** One server of its own, one language, one journey after the other by the same person. */
async function makeRound(running: Running, round: Place): Promise<void> {
  const journeys = wanted(running.order, round)
  if (journeys.length === 0 || running.isOver) return
  const own: (() => Promise<void>)[] = []
  const server = await startJourneyServer(round.shop, (stop) => {
    own.push(stop)
    running.stops.add(stop)
  }).catch((error: unknown) => {
    if (running.isOver) return
    running.tally.failed += journeys.length
    process.stdout.write(`✗ ${journeys.length} journeys · ${round.language}\n  ${describe(error)}\n`)
  })
  if (server) await makeAll(running, { ...round, server, journeys })
  for (const stop of own) {
    await stop()
    running.stops.delete(stop)
  }
}

type Round = { language: LocaleName; server: JourneyServer; journeys: Journey[] }

async function makeAll(running: Running, { language, server, journeys }: Round): Promise<void> {
  const troubles = createTroubles()
  const person = await visitor(running.browser, troubles)(language)
  const notes = createNotes()
  for (const journey of journeys) {
    const ground: Ground = {
      page: person.page,
      language,
      words: locales[language],
      server,
      notes,
      visit: (options) => visitor(running.browser, troubles)(language, options),
      expectTrouble: troubles.expect,
      pictureFolder: running.order.pictureFolder,
      looks: looksOf(language, running.order),
    }
    if (!running.isOver) await make(running, { journey, ground, troubles })
  }
  if (!running.isOver) await person.context.close()
}

function looksOf(language: LocaleName, { languages, isWhole, pictureFolder }: JourneyOrder): Looks {
  const isLast = language === languages.at(-1)
  const isShared = languages.length === 2 && !isWhole && pictureFolder === undefined
  return {
    colours: language === languages.at(0),
    phone: isLast,
    tampering: isLast,
    pages: isShared ? (isLast ? 'odd' : 'even') : undefined,
  }
}

function visitor(browser: Browser, troubles: Troubles) {
  return async (language: LocaleName, options: Parameters<Ground['visit']>[0] = {}): Promise<Visit> => {
    const context = await browser.newContext({
      locale: language,
      viewport: { width: 1440, height: 900 },
      ...options,
    })
    context.setDefaultTimeout(20_000)
    await troubles.watch(context)
    return { context, page: await context.newPage() }
  }
}

async function make(
  running: Running,
  { journey, ground, troubles }: { journey: Journey; ground: Ground; troubles: Troubles },
): Promise<void> {
  const { tally } = running
  const name = `${journey.name} · ${ground.language}`
  const begun = performance.now()
  try {
    await journey.walk(ground)
    const heard = troubles.take()
    if (heard.length > 0) throw new Error(heard.join('\n'))
    tally.passed += 1
    process.stdout.write(`✓ ${name} (${secondsSince(begun)} s)\n`)
  } catch (error) {
    if (running.isOver) return
    tally.failed += 1
    const path = join(
      mkdtempSync(join(tmpdir(), 'echoloop-journey-')),
      `${journey.name}-${ground.language}.png`,
    )
    const picture = await ground.page.screenshot({ path }).then(
      () => path,
      () => 'none could be taken',
    )
    const heard = troubles.take().map((one) => `\n  ${one}`)
    process.stdout.write(
      `✗ ${name} (${secondsSince(begun)} s) at ${ground.page.url()}\n  ${describe(error)}${heard.join('')}\n  picture: ${picture}\n`,
    )
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n  because: ${describe(error.cause)}`
  // The browser's own log, which a lost page drags along, says nothing of the journey.
  const told = stripVTControlCharacters(error.message).replace(/Browser logs:[\s\S]*?(?=Call log:|$)/, '')
  return `${told.trimEnd().replaceAll('\n', '\n  ')}${cause}`
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}
