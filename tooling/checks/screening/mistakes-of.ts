import type { MeasuredVerdict, Outcome } from './screen-stream.ts'
import type { Simulated, Truth } from './simulated-review.ts'

const textMax = 160

/** The first `most` mistakes of each kind in words, for a person who mends the detector. */
export function mistakesOf(order: {
  stream: readonly Simulated[]
  outcomes: ReadonlyMap<string, Outcome>
  most: number
}): string[] {
  const shown = new Map<string, number>()
  return order.stream.flatMap(({ review, truth }) => {
    const outcome = order.outcomes.get(review.id)
    if (outcome === undefined || !isMistake(truth, outcome)) return []
    const name = truth.is === 'genuine' ? 'genuine' : truth.kind
    const count = shown.get(name) ?? 0
    if (count >= order.most) return []
    shown.set(name, count + 1)
    const { rating: _, text, createdAt, ...rest } = review
    const facts = Object.entries({ ...rest, ...truth }).map(([field, value]) => `${field}=${value}`)
    return [
      `${name}: ${new Date(createdAt).toISOString()} ${facts.join(' ')}`,
      `  ${text.slice(0, textMax)}`,
      `  online ${told(outcome.online)}`,
      `  at the end ${told(outcome.final)}`,
    ]
  })
}

function isMistake(truth: Truth, { online, final }: Outcome): boolean {
  const isStopped = online.decision !== 'accept' || final.decision !== 'accept'
  return truth.is === 'campaign' ? final.decision === 'accept' : isStopped
}

function told({ decision, score, reasons }: MeasuredVerdict): string {
  const why = reasons.map(({ code, weight, detail }) => `${code} ${weight.toFixed(1)} ${detail}`).join(' | ')
  return `${decision} ${score.toFixed(2)} ${why}`
}
