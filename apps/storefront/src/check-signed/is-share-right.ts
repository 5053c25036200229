import { agreementOf } from '@echoloop/verifier'

type Counts = { correct: number; incorrect: number }

/** Whether the share of right decisions and its interval follow from the counts, but for the last of four places. */
export function isShareRight(counts: Counts, agreement: unknown): boolean {
  if (typeof agreement !== 'object' || agreement === null) return false
  const said: Record<string, unknown> = { ...agreement }
  return Object.entries(agreementOf(counts)).every(([name, right]) => isClose(said[name], right))
}

function isClose(said: unknown, right: number | null): boolean {
  if (right === null) return said === null
  return typeof said === 'number' && Math.abs(said - right) < 0.0002
}
