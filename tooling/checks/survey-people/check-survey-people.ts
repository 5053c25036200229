import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import type { JourneyServer } from '../../journeys/ground/journey.ts'
import { startJourneyServer } from '../../journeys/ground/start-journey-server.ts'
import { createTally } from '../tally.ts'
import { answerAs, type People, type Told } from './answer-as.ts'
import { buildByKeys } from './build-by-keys.ts'
import { compareFigures } from './compare-figures.ts'
import { expectedFigures } from './expected-figures.ts'
import { drawPerson } from './person.ts'

export type PeopleOrder = { people: number; seed: number }

const atOnce = 4
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
]

/**
 * Builds a survey by keys alone, lets people answer it on phones through the public page, some with reloads and lost
 * connections, and compares all that the shop is told with what they did. Returns how many checks failed.
 */
export async function checkSurveyPeople(order: PeopleOrder): Promise<number> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  )
  if (executablePath === undefined) throw new Error('no Chromium is installed on this machine')
  const stops: (() => Promise<void>)[] = []
  const server = await startJourneyServer('demo', (stop) => stops.push(stop))
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  try {
    return await walk(order, { server, browser })
  } finally {
    await browser.close()
    for (const stop of stops) await stop()
  }
}

async function walk(
  { people, seed }: PeopleOrder,
  { server, browser }: { server: JourneyServer; browser: Browser },
): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  // Fewer than will want to be counted, so that it fills up.
  const limit = Math.max(1, Math.round(people * 0.4))
  const survey = await buildByKeys(browser, { server, limit })
  say(
    `survey-people: seed ${seed}, ${people} people, ${survey.definition.questions.length} questions built by keys`,
  )
  const begun = performance.now()
  const told = await answerAll({ browser, url: server.url, survey }, { people, seed })
  const seconds = (performance.now() - begun) / 1000
  const count = (fits: (one: Told) => unknown) => told.filter(fits).length
  say(
    `survey-people: answered in ${seconds.toFixed(0)} s; ${count(({ person }) => person.reloadsAt)} reload, ` +
      `${count(({ person }) => person.isOfflineFrom)} lose the connection, ` +
      `${count(({ person }) => person.secondScore !== undefined)} think again, ` +
      `${count(({ leftAt }) => leftAt)} leave, ${count(({ state }) => state === 'quota-full')} come too late`,
  )
  const client = await server.client()
  await compareFigures({ client, survey, limit, expected: expectedFigures(told), tally })
  say(`survey-people: ${tally.summary()}`)
  return tally.failed()
}

/** A few at once, each after the other. */
async function answerAll(place: People, { people, seed }: PeopleOrder): Promise<Told[]> {
  const numbers = Array.from({ length: people }, (_, index) => index)
  const told: Told[] = []
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
        told.push(await answerAs(place, drawPerson(seed, number)))
    }),
  )
  return told
}
