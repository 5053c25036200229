import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type CauseRow, findCauses } from '../../packages/analysis/src/causes/index.ts'
import { seededRandom, shuffled } from './seeded-random.ts'
import { createTally, type Tally } from './tally.ts'

const ordersFile = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'olist-orders.jsonl')
const runs = 100
const reportingMax = 5

const orderSchema = z.object({
  purchasedAt: z.string(),
  promisedAt: z.string(),
  deliveredAt: z.string(),
  value: z.coerce.number(),
  freight: z.coerce.number(),
  items: z.coerce.number(),
  sellers: z.coerce.number(),
  photos: z.coerce.number(),
  city: z.string(),
  state: z.string(),
  category: z.string(),
  stars: z.coerce.number(),
  text: z.string(),
})

type Order = z.infer<typeof orderSchema>

/**
 * Real orders with promised and real delivery: late delivery must be the first cause of low stars, and orders whose
 * stars were dealt out anew must have none. Returns how many checks failed.
 */
export async function checkCauses({ seed }: { seed: number }): Promise<number> {
  if (!existsSync(ordersFile))
    throw new Error(`This needs real orders: put olist-orders.jsonl at ${ordersFile}.`)
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const lines = readFileSync(ordersFile, 'utf8').split('\n')
  const orders = lines.filter((line) => line.trim() !== '').map((line) => orderSchema.parse(JSON.parse(line)))
  say(`causes: seed ${seed}, ${orders.length} orders`)
  checkFirstCause(orders.map(rowOf), { tally, say })
  const voices = onePerVoice(orders)
  say(`each voice once: ${voices.length} of ${orders.length} orders`)
  checkFirstCause(voices.map(rowOf), { tally, say })
  checkShuffled(orders.map(rowOf), { tally, seed })
  say(`causes: ${tally.summary()}`)
  return tally.failed()
}

/** Days are compared, not hours; an order that never came is late as well. */
function rowOf(order: Order): CauseRow {
  const { state, category, stars, value, freight, items, sellers, photos } = order
  const isLate = order.deliveredAt === '' || dayOf(order.deliveredAt) > dayOf(order.promisedAt)
  const promisedDays = Math.round(
    (Date.parse(dayOf(order.promisedAt)) - Date.parse(dayOf(order.purchasedAt))) / 864e5,
  )
  const month = order.purchasedAt.slice(0, 7)
  const city = order.city.toLowerCase()
  const words = { late: isLate ? 'yes' : 'no', state, city, month }
  return {
    stars,
    stratum: category,
    facts: { ...words, value, freight, items, sellers, photos, promisedDays },
  }
}

function dayOf(time: string): string {
  return time.slice(0, 10)
}

/** One review may be stored under each of the things that were bought together. */
function onePerVoice(orders: readonly Order[]): Order[] {
  const voices = new Map(orders.map((order) => [`${order.purchasedAt} ${order.city} ${order.text}`, order]))
  return [...voices.values()]
}

function checkFirstCause(
  rows: CauseRow[],
  { tally, say }: { tally: Tally; say: (line: string) => void },
): void {
  const { causes, explained, tested, complaints, strata } = findCauses({ rows })
  say(
    `${complaints} complaints of ${rows.length}, ${tested} values of facts tested within ${strata} categories`,
  )
  for (const { fact, value, inside, outside, difference, stars, adjustedP } of causes) {
    const points = { estimate: 100 * difference.estimate, interval: scaled(difference.interval, 100) }
    const counts = `${inside.complaints} of ${inside.rows} against ${outside.complaints} of ${outside.rows}`
    const p = adjustedP.toExponential(1)
    say(`  ${nameOf({ fact, value })}: ${counts}, points ${told(points)}, stars ${told(stars)}, p ${p}`)
  }
  for (const one of explained) say(`  ${nameOf(one)}: explained by ${nameOf(one.explainedBy)}`)
  const [first] = causes
  const isLate = first?.fact === 'late' && first.value.kind === 'is' && first.value.value === 'yes'
  tally.check('late delivery comes first', isLate, first === undefined ? 'nothing found' : nameOf(first))
  const means = `late ${first?.inside.stars?.toFixed(2)}, others ${first?.outside.stars?.toFixed(2)}`
  const crude = (first?.inside.stars ?? 0) - (first?.outside.stars ?? 0)
  const interval = first?.stars?.interval
  tally.check(
    'its cost in stars has an interval below zero',
    interval !== undefined && interval.high < 0,
    told(first?.stars),
  )
  const holds = interval !== undefined && interval.low <= crude && crude <= interval.high
  tally.check('the plain difference of means lies in it', holds, means)
}

type Told = { estimate: number; interval: { low: number; high: number } }

function told(effect: Told | undefined): string {
  if (effect === undefined) return 'unknown'
  const { estimate, interval } = effect
  return `${estimate.toFixed(2)} [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`
}

function scaled({ low, high }: Told['interval'], factor: number): Told['interval'] {
  return { low: low * factor, high: high * factor }
}

type Named = Pick<ReturnType<typeof findCauses>['causes'][number], 'fact' | 'value'>

function nameOf({ fact, value }: Named): string {
  if (value.kind === 'is') return `${fact} = ${value.value}`
  return `${fact} ${value.kind === 'above' ? '>' : '≤'} ${value.cut}`
}

/** The facts of an order stay together and are dealt out, with the category, against the stars. */
function checkShuffled(rows: readonly CauseRow[], { tally, seed }: { tally: Tally; seed: number }): void {
  const random = seededRandom(seed)
  const stars = rows.map((row) => row.stars)
  let reporting = 0
  for (let run = 0; run < runs; run++) {
    const dealt = shuffled(stars, random)
    const found = findCauses({ rows: rows.map((row, index) => ({ ...row, stars: dealt[index] })) })
    if (found.causes.length > 0) reporting++
  }
  const told = `${reporting} of ${runs}, at most ${reportingMax}`
  tally.check('with shuffled facts hardly anything is reported', reporting <= reportingMax, told)
}
