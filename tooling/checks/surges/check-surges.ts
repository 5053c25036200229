import { surgeKinds } from '../../../packages/analysis/src/surges/index.ts'
import { createChance } from '../screening/chance.ts'
import { inTimeMinutes, type PlantedSurge, plantSurges, surgeSizesPlanted } from './plant-surges.ts'
import { simulateTraffic } from './simulate-traffic.ts'
import { drawTrade, type ShopSize, shopSizes, warmUpDays } from './simulated-trade.ts'
import { type FoundSurge, watchShop } from './watch-shop.ts'

const daysPerMonth = 30
const promises = { falseAlarmsMax: 1, foundMin: 0.9 }

type Planted = PlantedSurge & { shop: ShopSize; foundAfter: number | undefined }
type Measured = { size: ShopSize; falseAlarms: FoundSurge[]; planted: Planted[] }

/**
 * Simulates ordinary months of many shops and the same months with surges planted, and counts false alarms and surges
 * found in time. Prints by kind and size. Returns how many promises were broken.
 */
export function checkSurges(order: { shops: number; months: number; seed: number }): number {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const measured = Array.from({ length: order.shops }, (_, at) => measureShop(at, order))
  const months = order.months
  const rates = measured.map(({ falseAlarms }) => falseAlarms.length / months)
  say(`${order.shops} shops, ${months} months, seed ${order.seed}`)
  say(
    `\nfalse alarms per month and shop: ${mean(rates).toFixed(3)}; worst shop ${Math.max(...rates).toFixed(2)}`,
  )
  for (const size of shopSizes) {
    const ofSize = measured.filter((one) => one.size === size)
    const own = ofSize.map(({ falseAlarms }) => falseAlarms.length / months)
    say(
      `  ${size.padEnd(7)} ${String(ofSize.length).padStart(4)} shops  ${mean(own).toFixed(3)}  worst ${Math.max(0, ...own).toFixed(2)}`,
    )
  }
  for (const kind of surgeKinds) {
    const count = measured
      .flatMap(({ falseAlarms }) => falseAlarms)
      .filter(({ first }) => first.kind === kind)
    say(`  ${kind.padEnd(9)} ${(count.length / months / order.shops).toFixed(4)}`)
  }
  const all = measured.flatMap((one) => one.planted)
  const planted = all.filter(({ isFaint }) => !isFaint)
  say(
    `\nplanted surges found within ${inTimeMinutes / 60} hours: ${shareOf(planted)} (faint ones besides: ${shareOf(all.filter(({ isFaint }) => isFaint))})`,
  )
  for (const kind of surgeKinds)
    say(
      `  ${kind.padEnd(9)} ${surgeSizesPlanted.map((size) => `${size} ${shareOf(all.filter((one) => one.kind === kind && one.size === size))}`).join('   ')}`,
    )
  for (const size of shopSizes)
    say(`  in ${size} shops ${shareOf(planted.filter(({ shop }) => shop === size))}`)
  const times = planted
    .flatMap(({ foundAfter }) => (foundAfter === undefined ? [] : [foundAfter]))
    .sort((a, b) => a - b)
  say(
    `  minutes until found: half ${times[Math.floor(times.length / 2)] ?? '–'}, nine in ten ${times[Math.floor(times.length * 0.9)] ?? '–'}`,
  )
  return [Math.max(...rates) > promises.falseAlarmsMax, foundShare(planted) < promises.foundMin].filter(
    Boolean,
  ).length
}

function measureShop(at: number, { months, seed }: { months: number; seed: number }): Measured {
  const chance = createChance(seed * 100_003 + at)
  const days = warmUpDays + months * daysPerMonth
  const trade = drawTrade(chance, days - warmUpDays)
  const ordinary = simulateTraffic(trade, chance, days)
  const falseAlarms = watchShop(ordinary, days)
  const withSurges = [...ordinary]
  const planted = plantSurges({ trade, chance, ordinary, days }, withSurges)
  const found = watchShop(withSurges, days)
  return {
    size: trade.size,
    falseAlarms,
    planted: planted.map((surge) => ({ ...surge, shop: trade.size, foundAfter: foundAfter(surge, found) })),
  }
}

function foundAfter({ number, startsAt }: PlantedSurge, found: readonly FoundSurge[]): number | undefined {
  const times = found.flatMap(({ plantedBy }) => plantedBy.get(number) ?? [])
  return times.length === 0 ? undefined : Math.min(...times) - startsAt
}

function foundShare(planted: readonly Planted[]): number {
  const inTime = planted.filter((one) => (one.foundAfter ?? Infinity) <= inTimeMinutes)
  return inTime.length / Math.max(1, planted.length)
}

function shareOf(planted: readonly Planted[]): string {
  return `${foundShare(planted).toFixed(3)} of ${planted.length}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
}
