import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { isEarly, isQuick, shareOf } from './standing.ts'
import { surpriseOf } from './surprise.ts'
import type { Finding, Trace } from './trace.ts'

const patternSpan = 14 * dayS

/** Written before the parcel came, or minutes after: rare where it is rare in this shop. */
export function judgeGap({ read, rhythms }: Situation): Signal {
  if (read.isImport || read.isKiosk) return nothing
  const early = isEarly(read)
  if (!early && !isQuick(read)) return nothing
  const weight = Math.min(1.8, 0.5 * -Math.log(shareOf(rhythms.source.ever, early ? 'early' : 'quick')))
  if (weight < 0.3) return nothing
  const minutes = Math.round((read.at - read.deliveredAt) / 60)
  return {
    finding: {
      kind: 'gap',
      code: 'timing',
      weight,
      detail: early
        ? `Written ${Math.round(-minutes / 60)} hours before the order was delivered.`
        : `Written ${minutes} minutes after the order was delivered.`,
      facts: { minutes },
      related: [],
    },
    earlier: [],
  }
}

/** Several authors of one product, or of one device or network, with the same odd gap. */
export function findTimingPattern(situation: Situation): Signal {
  const { read, rhythms } = situation
  if (read.deliveredAt === 0 || read.isImport || read.isKiosk) return nothing
  const around = neighboursOf(situation).filter(
    ({ at, deliveredAt }) => deliveredAt !== 0 && Math.abs(read.at - at) <= patternSpan,
  )
  if (around.length === 0) return nothing
  const early = isEarly(read)
  if (early || isQuick(read)) {
    const same = around.filter(early ? isEarly : isQuick)
    return odd(situation, {
      same,
      around,
      usual: shareOf(rhythms.source.ever, early ? 'early' : 'quick'),
      most: 3.6,
    })
  }
  const gap = read.at - read.deliveredAt
  if (isCoarse(read) || gap < 0) return nothing
  const tolerance = Math.max(60, Math.min(300, gap * 0.004))
  // What one parcel brought to one house is unpacked and reviewed together.
  const same = around.filter(
    (trace) =>
      !isCoarse(trace) &&
      !isNeighbour(read, trace) &&
      Math.abs(trace.at - trace.deliveredAt - gap) <= tolerance,
  )
  // Gaps spread over days, so that one in some hundreds falls beside another by chance.
  return odd(situation, { same, around, usual: 0.012, most: 3.2 })
}

function odd(
  situation: Situation,
  { same, around, usual, most }: { same: Trace[]; around: Trace[]; usual: number; most: number },
): Signal {
  const seen = countAuthors(same)
  if (seen < 2) return nothing
  const weight = Math.min(most, 0.5 * surpriseOf({ seen, expected: countAuthors(around) * usual }))
  if (weight < 0.3) return nothing
  return shared(situation, {
    finding: {
      kind: 'pattern',
      code: 'timing',
      weight,
      detail: `${seen + 1} authors wrote at the same odd distance from their deliveries.`,
      facts: { authors: seen + 1 },
      related: idsOf(same),
    },
    members: same,
  })
}

function isNeighbour(one: Pick<Trace, 'device' | 'network'>, other: Trace): boolean {
  const isSame = (place: 'device' | 'network') => one[place] !== 0 && one[place] === other[place]
  return isSame('device') || isSame('network')
}

function neighboursOf({ near }: Situation): Trace[] {
  return [...new Set([...near.product, ...near.device, ...near.network])]
}

/** Times known to the hour or the day tell nothing about minutes. */
function isCoarse({ at, deliveredAt }: Pick<Trace, 'at' | 'deliveredAt'>): boolean {
  return deliveredAt % 3600 === 0 && at % 3600 === 0
}

const steps = 4
const clockSpan = 6 * dayS

/**
 * Reviews that come by the clock: several authors, of one product, device or network, with the same pause between
 * them. Others may write in between.
 */
export function findClockwork(situation: Situation): Signal {
  const { read } = situation
  if (read.isImport || read.isKiosk || read.at % 3600 === 0) return nothing
  const recent = neighboursOf(situation)
    .filter(({ at }) => read.at - at <= clockSpan && at < read.at - 20)
    .sort((one, other) => other.at - one.at)
  if (recent.length < steps) return nothing
  const perSecond = recent.length / Math.max(3600, read.at - recent[recent.length - 1].at)
  for (const first of recent.slice(0, 8)) {
    const pause = read.at - first.at
    const tolerance = Math.max(8, pause * 0.05)
    const chain = chainOf(recent, { at: read.at, pause, tolerance })
    if (countAuthors(chain) < steps) continue
    const weight = Math.min(
      2.8,
      0.5 * surpriseOf({ seen: chain.length, expected: 1 + chain.length * 2 * tolerance * perSecond }),
    )
    if (weight < 0.3) continue
    const finding: Finding = {
      kind: 'pattern',
      code: 'timing',
      weight,
      detail: `${chain.length + 1} reviews came ${Math.round(pause / 60)} minutes apart, as by a clock.`,
      facts: { reviews: chain.length + 1, minutes: Math.round(pause / 60) },
      related: idsOf(chain),
    }
    return shared(situation, { finding, members: chain })
  }
  return nothing
}

function chainOf(
  recent: readonly Trace[],
  { at, pause, tolerance }: { at: number; pause: number; tolerance: number },
): Trace[] {
  const chain: Trace[] = []
  let due = at - pause
  for (const trace of recent) {
    if (Math.abs(trace.at - due) <= tolerance) {
      chain.push(trace)
      due = trace.at - pause
    } else if (trace.at < due - tolerance) break
  }
  return chain
}
