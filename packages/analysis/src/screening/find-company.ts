import { countAuthors, idsOf, nothing, type Signal, type Situation } from './situation.ts'
import type { Trace } from './trace.ts'

/**
 * Guilt by company, a weak hint: most of the others behind a device or a small network were held. Says nothing about a
 * network where most are honest.
 */
export function findCompany({ read, near }: Situation): Signal {
  if (read.isKiosk || read.isImport) return nothing
  const device = badShare(near.device)
  const network = badShare(near.network)
  const own = badShare(near.author)
  const weight = Math.min(2.6, 2.2 * device.share + 1.6 * network.share + 1.5 * own.share)
  if (weight < 0.3) return nothing
  const bad = [...new Set([...device.bad, ...network.bad, ...own.bad])]
  return {
    finding: {
      kind: 'company',
      code: 'ring',
      weight,
      detail: `Reviews of ${countAuthors(bad)} authors from the same device, network or account were held before.`,
      facts: { held: bad.length },
      related: idsOf(bad),
    },
    earlier: [],
  }
}

function badShare(traces: readonly Trace[]): { share: number; bad: Trace[] } {
  const bad = traces.filter(({ decision, findings }) => decision !== 'accept' && findings.some(isStructural))
  // One held review among two is little, six among eight is much.
  return { share: bad.length / (traces.length + 2), bad }
}

function isStructural({ kind }: { kind: string }): boolean {
  return kind !== 'content' && kind !== 'company'
}
