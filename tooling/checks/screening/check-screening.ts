import { createScreener } from '../../../packages/analysis/src/screening/index.ts'
import { createTally } from '../tally.ts'
import { checkBlindness } from './check-blindness.ts'
import { measureScreening, noFigures } from './measure-screening.ts'
import { mistakesOf } from './mistakes-of.ts'
import { checkFloors, screeningTable } from './print-screening.ts'
import { readCorpusTexts } from './real-texts.ts'
import { screenStream } from './screen-stream.ts'
import type { PlantedKind } from './screening-kinds.ts'
import { simulate } from './simulate.ts'

export type ScreeningOrder = {
  seeds: readonly number[]
  size: number
  kinds?: readonly PlantedKind[]
  show?: number
}

/**
 * Screens simulated streams and holds what was caught against the floors; then shows that stars, sentiment and what
 * came later move no decision. Returns how many checks failed.
 */
export async function checkScreening({ seeds, size, kinds, show = 0 }: ScreeningOrder): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const figures = noFigures()
  const corpus = readCorpusTexts()
  for (const seed of seeds) {
    const stream = simulate({ seed, size, kinds, corpus })
    const startedAt = performance.now()
    const outcomes = screenStream(createScreener(), stream)
    const seconds = (performance.now() - startedAt) / 1000
    measureScreening(figures, { stream, outcomes })
    for (const line of mistakesOf({ stream, outcomes, most: show })) say(line)
    say(`screening: seed ${seed}, ${stream.length} reviews, ${Math.round(stream.length / seconds)} a second`)
  }
  for (const line of screeningTable(figures)) say(line)
  checkFloors(figures, tally)
  if (kinds === undefined) await checkBlindness({ seed: seeds[0], corpus }, tally)
  say(`screening: ${tally.summary()}`)
  return tally.failed()
}
