import { type FunnelStep, funnelSteps, type Journey } from '@echoloop/contract'
import { stepBits } from './count-store.ts'

const bitOf: Record<Exclude<FunnelStep, 'visit'>, number> = {
  product: stepBits.product,
  cart: stepBits.cart,
  checkout: stepBits.checkout,
  purchase: stepBits.purchase,
}

/** How far visits came, from counts by the exact steps they took. Whoever took a later step took those before it. */
export function funnelOf(rows: readonly { steps: number; visits: number }[]): Journey['funnel'] {
  const placed = rows.map((row) => ({ ...row, place: lastPlace(row.steps) }))
  return funnelSteps.map((step, place) => {
    const sum = (fits: (row: (typeof placed)[number]) => boolean) =>
      placed.filter(fits).reduce((total, { visits }) => total + visits, 0)
    const stoppedHere = (bit: number) => sum((row) => row.place === place && (row.steps & bit) !== 0)
    return {
      step,
      visits: sum((row) => row.place >= place),
      stopped: sum((row) => row.place === place),
      paymentFailed: stoppedHere(stepBits.paymentFailed),
      searchEmpty: stoppedHere(stepBits.searchEmpty),
    }
  })
}

function lastPlace(steps: number): number {
  return funnelSteps.findLastIndex((step) => step === 'visit' || (steps & bitOf[step]) !== 0)
}
