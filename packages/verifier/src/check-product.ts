import { checkHead, type KeptHead } from './check-head.ts'
import { type Finding, found, hasFailed } from './finding.ts'
import { type LogSource, Refused } from './log-source.ts'
import { readCount, readList, readMembers } from './read-outside.ts'
import { meanOf, type ProductTally, starsText } from './tally-product.ts'
import type { LogWalk } from './walk-log.ts'

type Given = {
  shop: string
  product: string
  tally: ProductTally
  walk: LogWalk
  now: KeptHead
  pause: (milliseconds: number) => Promise<void>
}

/** What a shop shows of a product's stars. */
type Shown = { stars: number[]; mean: number | null }

/** So often both are asked while the log stands still, and while it moves: the pages are some seconds ahead of it. */
const roundsMax = 9
const movingRoundsMax = 24
const pauseMs = 1500

/**
 * Whether the stars that the shop shows are those of the log. The log is some seconds behind the pages: while they
 * differ, both are asked again, and what was shown may be any state that the log has passed since. A log that is busy
 * with other things gives no more than some rounds. Gives the newest head that was walked to.
 */
export async function checkProduct(
  source: LogSource,
  given: Given,
): Promise<{ findings: Finding[]; now: KeptHead }> {
  let { now } = given
  let stillRounds = 0
  const seen: Shown[] = []
  given.tally.passed()
  const states = new Set([starsText(given.tally.stars())])
  for (let round = 1; ; round += 1) {
    const shown = await readShown(source, given.product)
    if (shown === undefined) return { findings: [found('product-absent', { product: given.product })], now }
    seen.push(shown)
    const right = seen.find((one) => agrees(one, states))
    if (right) return { findings: [findingOf('product-agrees', given, right)], now }
    if (stillRounds >= roundsMax - 1 || round >= movingRoundsMax)
      return { findings: [findingOf('product-differs', given, shown)], now }
    await given.pause(pauseMs)
    const next = await checkHead(source, { shop: given.shop, kept: now })
    if (next.now === undefined || hasFailed(next.findings)) return { findings: next.findings, now }
    const hasMoved = next.now.head.size > now.head.size
    const walked = hasMoved ? await given.walk.to(next.now.head) : []
    if (hasFailed(walked)) return { findings: walked, now }
    for (const state of given.tally.passed()) states.add(state)
    stillRounds += hasMoved ? 0 : 1
    now = next.now
  }
}

/** The counts are a state of the log, and the mean is that of the counts. */
function agrees({ stars, mean }: Shown, states: ReadonlySet<string>): boolean {
  return states.has(starsText(stars)) && meanOf(stars) === mean
}

function findingOf(
  code: 'product-agrees' | 'product-differs',
  { product, tally }: Given,
  shown: Shown,
): Finding {
  // Where they agree, the log may have gone on since: what was compared is told.
  const stars = code === 'product-agrees' ? shown.stars : tally.stars()
  return found(code, {
    product,
    logged: starsText(stars),
    shown: starsText(shown.stars),
    count: stars.reduce((sum, one) => sum + one, 0),
    mean: meanOf(stars) ?? '–',
    shownMean: shown.mean ?? '–',
  })
}

async function readShown(source: LogSource, product: string): Promise<Shown | undefined> {
  try {
    const summary = readMembers(await source.summary(product), 'summary')
    const stars = readList(summary.stars, 'summary.stars').map((one) => readCount(one, 'summary.stars'))
    return { stars, mean: typeof summary.mean === 'number' ? summary.mean : null }
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined
    throw error
  }
}
