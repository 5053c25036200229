import { createScreener, type ScreenedReview, type Screener } from '@echoloop/analysis'
import { createChance } from '../checks/screening/chance.ts'
import { readCorpusTexts } from '../checks/screening/real-texts.ts'
import { simulateGenuine } from '../checks/screening/simulate-genuine.ts'
import { openShop } from '../checks/screening/simulated-shop.ts'
import { drawHabits } from '../checks/screening/simulated-world.ts'
import { endlessTexts } from './endless-texts.ts'
import { type BenchOrder, figureOf } from './figure.ts'

const storedBefore = 100_000
const reviewsPerTurn = 500
const turnsPerRound = 10
const seed = 7

/**
 * Screening in memory: how many reviews a second with `order.rows` stored, and how much longer a review takes than with
 * 100,000 stored. Both screeners judge the same reviews in turns, so that whatever else the machine does slows both.
 */
export async function benchScreening(order: BenchOrder): Promise<void> {
  const measured = order.rounds * turnsPerRound * reviewsPerTurn
  const stream = streamOf(order.rows + measured)
  const [few, many] = [createScreener(), createScreener()]
  for (let at = 0; at < order.rows; at++) {
    many.judge(stream[at])
    if (at >= order.rows - storedBefore) few.judge(stream[at])
  }
  const runs: { few: number; many: number }[] = []
  let next = order.rows
  for (let round = 0; round < order.rounds; round++) {
    const seconds = { few: 0, many: 0 }
    for (let turn = 0; turn < turnsPerRound; turn++) {
      const some = stream.slice(next, next + reviewsPerTurn)
      next += reviewsPerTurn
      seconds.few += secondsOf(few, some)
      seconds.many += secondsOf(many, some)
    }
    runs.push(seconds)
  }
  const perRound = turnsPerRound * reviewsPerTurn
  const note = `${order.rows} and ${storedBefore} reviews stored, ${perRound} judged a round`
  const report = (figure: string, unit: string, values: number[]) =>
    order.report(figureOf({ bench: 'screening', figure, unit, runs: values, note }))
  const rates = runs.map(({ many }) => perRound / many)
  report('reviews judged in memory (at least 2,000)', 'reviews/s', rates)
  const ratios = runs.map(({ few, many }) => many / few)
  report('time a review, all stored ÷ 100,000 stored (at most 1.3)', 'ratio', ratios)
}

/** A shop's genuine reviews in order of time. */
function streamOf(count: number): ScreenedReview[] {
  const chance = createChance(seed)
  const texts = endlessTexts(readCorpusTexts(), chance)
  const shop = openShop({ size: count, texts, chance })
  const world = { chance, texts, shop, habits: drawHabits(chance), genuine: [] }
  return simulateGenuine(world, count).map(({ rating: _, ...draft }, at) => ({ id: `r${at}`, ...draft }))
}

function secondsOf(screener: Screener, reviews: readonly ScreenedReview[]): number {
  const started = performance.now()
  for (const review of reviews) screener.judge(review)
  return (performance.now() - started) / 1000
}
