import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation } from './situation.ts'
import type { Finding, Trace } from './trace.ts'

const besideSpan = 14 * dayS
const deviceMost = 2.2
const besideMost = 1.5
/** A hint that a review must have of its own before company counts against it later. */
const hintFrom = 0.6

/**
 * Guilt by company, a weak hint: most of the others behind a device or a small network, or who wrote about the product
 * these days, were held. Says nothing about a network where most are honest.
 */
export function findCompany(situation: Situation): Signal {
  const { read, near } = situation
  if (read.isKiosk || read.isImport) return nothing
  const device = badShare(near.device)
  const network = badShare(near.network)
  const own = badShare(near.author)
  const besides = near.product.filter(({ at }) => read.at - at <= besideSpan)
  const beside = badShare(besides)
  const weight = Math.min(
    2.6,
    deviceMost * device.share + 1.6 * network.share + 1.5 * own.share + besideMost * beside.share,
  )
  if (weight < 0.3) return nothing
  const bad = [...new Set([...device.bad, ...network.bad, ...own.bad, ...beside.bad])]
  const finding: Finding = {
    kind: 'company',
    code: 'ring',
    weight,
    detail: `Reviews of ${countAuthors(bad)} authors from the same device, network or account were held before.`,
    facts: { held: bad.length },
    related: idsOf(bad),
  }
  const tell = (traces: readonly Trace[], share: number) =>
    share < 0.3
      ? []
      : traces
          .filter(isSuspect)
          .map((trace) => ({ trace, finding: { ...finding, weight: Math.min(weight, share) } }))
  return {
    finding,
    earlier: [...tell(near.device, deviceMost * device.share), ...tell(besides, besideMost * beside.share)],
  }
}

function badShare(traces: readonly Trace[]): { share: number; bad: Trace[] } {
  const bad = traces.filter(({ decision, findings }) => decision !== 'accept' && findings.some(isStructural))
  // One held review among two is little, six among eight is much.
  return { share: bad.length / (traces.length + 2), bad }
}

/** Accepted, but not without a hint. */
function isSuspect({ decision, findings }: Trace): boolean {
  const hints = findings.filter(({ kind, weight }) => kind !== 'no-order' && weight >= hintFrom)
  return decision === 'accept' && hints.some(isStructural)
}

function isStructural({ kind }: { kind: string }): boolean {
  return kind !== 'content' && kind !== 'company'
}
