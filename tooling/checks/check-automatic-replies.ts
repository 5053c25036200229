import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type AutomaticRule,
  type AutomaticSample,
  type AutomaticSimulation,
  endpoints,
} from '@echoloop/contract'
import { newDataFolder } from './data-folder.ts'
import { openDatabase } from './open-database.ts'
import { type CorpusLine, chineseCorpus, demandCorpora, readCorpus } from './read-corpus.ts'
import { seededRandom, shuffled } from './seeded-random.ts'
import { putProducts, type SetUpShop, setUpShop } from './set-up-shop.ts'
import { freePort, spawnServer, waitUntilReady } from './start-server.ts'
import { createTally, type Tally } from './tally.ts'
import { waitUntilSettled } from './wait-until-settled.ts'

export type AutomaticOrder = { rows: number; seed: number }

const batch = 500
const drawn = 50
/** Voices are spread over so many days, so that daily caps are felt as in a shop. */
const days = 29
const dayMs = 86_400_000

type Simulated = { rule: AutomaticRule; simulation: AutomaticSimulation; samples: AutomaticSample[] }

/**
 * Loads real reviews through the product into a fresh shop, simulates the usual rules, and prints what they would send;
 * fifty drawn at random go to a file, to be read by a person. Nothing here knows whether a reply fits. Returns how many
 * checks failed.
 */
export async function checkAutomaticReplies(order: AutomaticOrder): Promise<number> {
  demandCorpora()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const folder = newDataFolder('automatic')
  const server = spawnServer({ dataFolder: folder.path, port: await freePort(), role: 'all', isEmpty: true })
  try {
    await waitUntilReady(server)
    const shop = await setUpShop({ url: server.url, dataFolder: folder.path })
    const lines = shuffled(await readCorpus(chineseCorpus, Infinity), seededRandom(order.seed)).slice(
      0,
      order.rows,
    )
    await load(shop, lines, { tally, folder: folder.path })
    const simulated = await simulateAll(shop)
    for (const one of simulated) tell(one, { say, tally, rows: lines.length })
    const path = join(tmpdir(), `echoloop-automatic-replies-${order.seed}.txt`)
    const read = writeDrawn(path, { simulated, lines, seed: order.seed })
    say(`${read} drawn at random, with the labels of the corpus: ${path}`)
  } finally {
    await server.stop()
    folder.remove()
  }
  say(`automatic-replies: ${tally.summary()}`)
  return tally.failed()
}

async function load(
  shop: SetUpShop,
  lines: readonly CorpusLine[],
  { tally, folder }: { tally: Tally; folder: string },
): Promise<void> {
  await shop.client.call(endpoints.putScreeningPolicy, {
    body: { version: 0, publishUnverified: true, texts: [] },
  })
  await putProducts(shop, [...new Set(lines.map(({ category = 'other' }) => category))])
  const begin = Date.now() - days * dayMs
  let accepted = 0
  for (let from = 0; from < lines.length; from += batch) {
    const records = lines.slice(from, from + batch).map(({ id, text, category = 'other' }, place) => ({
      kind: 'review' as const,
      source: 'corpus',
      externalId: id,
      occurredAt: new Date(begin + ((from + place) / lines.length) * days * dayMs).toISOString(),
      text,
      sku: category,
      author: { externalId: `author of ${id}` },
    }))
    const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
    accepted += results.filter(({ status }) => status === 'accepted').length
  }
  tally.check('all rows are in', accepted === lines.length, `${accepted} of ${lines.length}`)
  const client = await openDatabase(folder)
  try {
    const left = await waitUntilSettled(client, 1_200_000)
    tally.check('all rows are read', left.work === 0 && left.jobs === 0, JSON.stringify(left))
  } finally {
    await client.end()
  }
}

/** One after the other: what a rule before takes is not for the next one. */
async function simulateAll({ client }: SetUpShop): Promise<Simulated[]> {
  const { items } = await client.call(endpoints.listAutomaticRules)
  const simulated: Simulated[] = []
  for (const rule of items) {
    const params = { id: rule.id }
    await client.call(endpoints.simulateAutomaticRule, { params, body: {} })
    for (;;) {
      const { simulation, samples } = await client.call(endpoints.readAutomaticSimulation, {
        params,
        query: { samples: drawn },
      })
      if (simulation?.state === 'done') {
        simulated.push({ rule, simulation, samples })
        break
      }
      if (simulation?.state === 'failed') throw new Error(`The simulation of ${rule.name} failed.`)
      await sleep(300)
    }
    await client.call(endpoints.switchAutomaticRule, { params, body: { isOn: true, version: rule.version } })
  }
  return simulated
}

function tell(
  { rule, simulation }: Simulated,
  { say, tally, rows }: { say: (line: string) => void; tally: Tally; rows: number },
): void {
  const { looked, wouldSend, wouldHold, stops } = simulation
  const seconds = (Date.parse(simulation.endedAt ?? '') - Date.parse(simulation.requestedAt)) / 1000
  say(
    `${rule.name}: ${wouldSend} of ${looked} would be sent, ${wouldHold} of them held first; ${seconds.toFixed(1)} s`,
  )
  for (const { reason, count } of stops) say(`  not: ${reason} ${count}`)
  const sum = wouldSend + stops.reduce((total, { count }) => total + count, 0)
  tally.check(`${rule.name} looked at every row`, looked === rows, `${looked} of ${rows}`)
  tally.check(`the counts of ${rule.name} add up`, sum === looked, `${sum}`)
}

/** Draws over all rules, each weighing what it would send. */
function writeDrawn(
  path: string,
  given: { simulated: readonly Simulated[]; lines: readonly CorpusLine[]; seed: number },
): number {
  const random = seededRandom(given.seed + 1)
  const pools = given.simulated.map(({ rule, simulation, samples }) => ({
    rule,
    weight: simulation.wouldSend,
    left: shuffled(samples, random),
  }))
  const texts = new Map(given.lines.map((line) => [line.text.trim(), line]))
  const parts: string[] = []
  while (parts.length < drawn) {
    const open = pools.filter(({ left }) => left.length > 0)
    const pool = drawPool(open, random())
    const sample = pool?.left.pop()
    if (!pool || !sample) break
    const line = texts.get(sample.said.trim())
    const head = `#${parts.length + 1} [${pool.rule.name}] ${line?.id ?? '?'} ${line?.label ?? '?'} ${line?.category ?? ''}`
    parts.push(`${head}\n说: ${sample.said}\n答: ${sample.reply}\n`)
  }
  writeFileSync(path, parts.join('\n'))
  return parts.length
}

/** One of the pools, each as likely as it weighs; `draw` is from 0 to 1. */
function drawPool<Pool extends { weight: number }>(pools: readonly Pool[], draw: number): Pool | undefined {
  let left = draw * pools.reduce((sum, { weight }) => sum + weight, 0)
  for (const pool of pools) {
    left -= pool.weight
    if (left < 0) return pool
  }
  return pools[0]
}
