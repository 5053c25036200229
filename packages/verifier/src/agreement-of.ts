/** The share of right decisions among those judged clearly, with its Wilson interval at 95 %, to four places. */
export type Agreement = {
  correct: number
  of: number
  share: number | null
  low: number | null
  high: number | null
}

const z = 1.959963984540054

/** As an attestation states it; nothing is known of nothing. */
export function agreementOf({ correct, incorrect }: { correct: number; incorrect: number }): Agreement {
  const of = correct + incorrect
  if (of === 0) return { correct, of, share: null, low: null, high: null }
  const middle = (correct + (z * z) / 2) / (of + z * z)
  const reach = (z * Math.sqrt((correct * incorrect) / of + (z * z) / 4)) / (of + z * z)
  return {
    correct,
    of,
    share: toFour(correct / of),
    low: correct === 0 ? 0 : toFour(Math.max(0, middle - reach)),
    high: incorrect === 0 ? 1 : toFour(Math.min(1, middle + reach)),
  }
}

function toFour(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
