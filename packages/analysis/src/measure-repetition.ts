import { unitKind, unitKinds } from './unit-tables.ts'

const unitsMax = 400
const slots = 4096
const reach = 4
const leastRuns = 6
const prime = 0x01000193

/**
 * Makes a meter that answers which share of a text's runs of four letters or signs has stood in the text before, 0 to
 * 1: near 0 in plain writing, a half when everything is said twice. Reads the first 400 units, leaving out blanks and
 * punctuation; linear time.
 */
export function createRepetitionMeter(): (units: Uint16Array, length: number) => number {
  const stamps = new Int32Array(slots)
  const hashes = new Int32Array(slots)
  let text = 0
  return (units, length) => {
    text++
    const end = Math.min(length, unitsMax)
    let runs = 0
    let repeated = 0
    let letters = 0
    // The last four, the oldest first.
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let index = 0; index < end; index++) {
      const unit = units[index]
      const kind = unitKinds[unit]
      if (kind !== unitKind.ideograph && kind !== unitKind.latin) continue
      first = second
      second = third
      third = fourth
      fourth = unit
      if (++letters < reach) continue
      const half = Math.imul(Math.imul(first, prime) ^ second, prime)
      const run = Math.imul(Math.imul(half ^ third, prime) ^ fourth, prime)
      runs++
      const slot = (run ^ (run >>> 13)) & (slots - 1)
      if (stamps[slot] === text && hashes[slot] === run) repeated++
      stamps[slot] = text
      hashes[slot] = run
    }
    return runs < leastRuns ? 0 : repeated / runs
  }
}
