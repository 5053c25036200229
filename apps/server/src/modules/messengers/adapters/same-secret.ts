import { timingSafeEqual } from 'node:crypto'

/** Compares what was given with what was wanted in constant time. */
export function sameSecret(given: string | undefined, wanted: string): boolean {
  const left = Buffer.from(given ?? '')
  const right = Buffer.from(wanted)
  return left.length === right.length && timingSafeEqual(left, right)
}
