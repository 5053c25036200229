import { checkHead, type KeptHead } from './check-head.ts'
import { type Finding, found, hasFailed } from './finding.ts'
import { type LogSource, Refused } from './log-source.ts'
import { readCount, readList, readMembers } from './read-outside.ts'
import { meanOf, type ProductTally } from './tally-product.ts'
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

const roundsMax = 9
const pauseMs = 1500

/**
 * Whether the stars that the shop shows are those of the log. The log is some seconds behind the pages: while it moves,
 * both are asked again. Gives the newest head that was walked to.
 */
export async function checkProduct(
  source: LogSource,
  given: Given,
): Promise<{ findings: Finding[]; now: KeptHead }> {
  let { now } = given
  let hasMoved = true
  for (let round = 1; ; round += 1) {
    const shown = await readShown(source, given.product)
    if (shown === undefined) return { findings: [found('product-absent', { product: given.product })], now }
    const finding = compare(given, shown)
    if (finding.verdict === 'proven') return { findings: [finding], now }
    if (round === roundsMax) {
      const facts = finding.facts
      return { findings: [hasMoved ? found('product-moves', facts) : finding], now }
    }
    await given.pause(pauseMs)
    const next = await checkHead(source, { shop: given.shop, kept: now })
    if (next.now === undefined || hasFailed(next.findings)) return { findings: next.findings, now }
    hasMoved = next.now.head.size > now.head.size
    const walked = hasMoved ? await given.walk.to(next.now.head) : []
    if (hasFailed(walked)) return { findings: walked, now }
    now = next.now
  }
}

function compare({ product, tally }: Given, shown: Shown): Finding {
  const stars = tally.stars()
  const facts = {
    product,
    logged: stars.join(' · '),
    shown: shown.stars.join(' · '),
    count: stars.reduce((sum, one) => sum + one, 0),
    mean: meanOf(stars) ?? '–',
    shownMean: shown.mean ?? '–',
  }
  const agrees = facts.logged === facts.shown && facts.mean === facts.shownMean
  return found(agrees ? 'product-agrees' : 'product-differs', facts)
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
