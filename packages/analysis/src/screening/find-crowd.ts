import { oddnessAround } from './oddness-around.ts'
import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { surpriseOf } from './surprise.ts'
import type { Trace } from './trace.ts'

const span = 30 * dayS
const most = 3

/**
 * Who stands behind one device or behind one network with one product: when most of them have no order, or one that
 * was never delivered, where nearly everybody has, they did not meet there by chance.
 */
export function findCrowd(situation: Situation): Signal {
  const { read, near } = situation
  if (read.isImport || read.isKiosk) return nothing
  const { share: oddShare, isOdd, tells } = oddnessAround(situation, [...near.device, ...near.network])
  const recent = (traces: readonly Trace[]) =>
    traces.filter((trace) => Math.abs(read.at - trace.at) <= span && tells(trace))
  const device = recent(near.device)
  const network = recent(near.network).filter(({ product }) => product === read.product)
  const members = countAuthors(device) >= countAuthors(network) ? device : network
  const authors = countAuthors(members)
  if (authors < 2) return nothing
  const own = isOdd(read) ? 1 : 0
  const odd = members.filter(isOdd).length + own
  const surprise = surpriseOf({ seen: odd, expected: (members.length + 1) * oddShare })
  const weight =
    Math.min(most, 1.6 * -Math.log(oddShare), 0.6 * Math.max(0, surprise - 1)) * (own === 1 ? 1 : 0.7)
  if (weight < 0.3) return nothing
  return shared(situation, {
    finding: {
      kind: 'crowd',
      code: 'ring',
      weight,
      detail: `${odd} of ${members.length + 1} reviews from one ${members === device ? 'device' : 'network'} have no order or one that was not delivered; ${Math.round(oddShare * 100)} % is usual here.`,
      facts: { odd, reviews: members.length + 1 },
      related: idsOf(members),
    },
    members,
  })
}
