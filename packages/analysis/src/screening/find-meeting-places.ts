import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, relatedMax, type Signal, type Situation } from './situation.ts'
import type { Finding, Trace } from './trace.ts'

const span = 21 * dayS
/** From this weight on a finding says that a place brought more people to the product than chance would. */
const tellingFrom = 0.4
/** However many one other place brings, it counts as so many: an office may buy together. */
const perPlace = 3
const most = 2.5

type Placed = Pick<Trace, 'device' | 'network'>

/**
 * Several places, each with several authors, meet at one product within weeks. One household or one office buys
 * together now and then; that three of them pick the same product is what the devices of a farm do.
 */
export function findMeetingPlaces({ read, near }: Situation): Signal {
  if (read.isKiosk || read.isImport) return nothing
  const recent = near.product.filter(({ at }) => Math.abs(read.at - at) <= span)
  const here = recent.filter((trace) => sharesPlace(read, trace))
  if (here.length === 0) return nothing
  const elsewhere = recent.filter((trace) => !sharesPlace(read, trace) && isFromMeeting(trace, recent))
  const finding = findingOf(elsewhere, presenceOf(elsewhere, recent))
  if (finding.weight < 0.3) return nothing
  const hosts = Math.min(perPlace, countAuthors(here) + 1)
  const guests = elsewhere.map((trace) => {
    const others = elsewhere.filter((other) => !sharesPlace(trace, other))
    return { trace, finding: findingOf(others, presenceOf(others, recent) + hosts) }
  })
  const told = [...here.map((trace) => ({ trace, finding })), ...guests]
  return {
    finding,
    earlier: told
      .filter(({ finding }) => finding.weight >= 0.3)
      .map(({ trace, finding }) => ({
        trace,
        finding: { ...finding, related: [read.id, ...finding.related].slice(0, relatedMax) },
      })),
  }
}

function sharesPlace(one: Placed, other: Placed): boolean {
  const isSame = (place: keyof Placed) => one[place] !== 0 && one[place] === other[place]
  return isSame('device') || isSame('network')
}

function isFromMeeting(trace: Trace, recent: readonly Trace[]): boolean {
  const isTelling = trace.findings.some(
    ({ kind, weight }) =>
      (kind === 'device' || kind === 'network' || kind === 'together') && weight >= tellingFrom,
  )
  return isTelling && recent.some((other) => other.author !== trace.author && sharesPlace(trace, other))
}

/** How many authors they are, those of one place as no more than a few. */
function presenceOf(traces: readonly Trace[], recent: readonly Trace[]): number {
  let presence = 0
  for (const trace of traces) {
    presence += Math.min(1, perPlace / countAuthors(recent.filter((other) => sharesPlace(trace, other))))
  }
  return presence
}

function findingOf(traces: readonly Trace[], presence: number): Finding {
  const authors = countAuthors(traces)
  return {
    kind: 'places',
    code: 'ring',
    weight: Math.min(most, 0.45 * (presence - 1)),
    detail: `${authors} authors from other shared devices or networks wrote about this product within three weeks.`,
    facts: { authors },
    related: idsOf(traces),
  }
}
