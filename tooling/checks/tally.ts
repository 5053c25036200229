/** Counts checks and prints each as it comes. */
export type Tally = {
  check(name: string, isGood: boolean, detail?: string): void
  failed(): number
  summary(): string
}

export function createTally(say: (line: string) => void): Tally {
  let passed = 0
  let failed = 0
  return {
    check(name, isGood, detail) {
      if (isGood) passed++
      else failed++
      say(`${isGood ? 'ok  ' : 'FAIL'} ${name}${detail === undefined ? '' : ` (${detail})`}`)
    },
    failed: () => failed,
    summary: () => `${passed} checks passed, ${failed} failed`,
  }
}
