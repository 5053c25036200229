/**
 * Which texts made a point: how many, and the texts with the smallest hashes. Two sketches can be united without
 * counting a text twice: exactly while both hold all their texts, estimated from the shared ones beyond that
 * (bottom-k sketch: Cohen & Kaplan, "Summarizing data using bottom-k sketches", 2007).
 */
export type TextSketch = { count: number; hashes: number[] }

const hashesMax = 256

/** A number below 2^53 that depends on every letter of the id. */
export function hashId(id: string): number {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
    second ^= second >>> 13
  }
  first = Math.imul(first ^ (first >>> 16) ^ second, 0xc2b2ae35)
  second = Math.imul(second ^ (second >>> 15) ^ first, 0x2c1b3c6d)
  first ^= first >>> 16
  second ^= second >>> 14
  return (first >>> 0) * 2 ** 21 + (second >>> 11)
}

/** Where a value belongs in an ascending list. */
export function placeOf(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts one more text. */
export function addText(sketch: TextSketch, hash: number): void {
  sketch.count++
  const at = placeOf(sketch.hashes, hash)
  if (at >= hashesMax) return
  sketch.hashes.splice(at, 0, hash)
  if (sketch.hashes.length > hashesMax) sketch.hashes.pop()
}

/** The sketch of the texts that stand in any of the given ones. */
export function uniteSketches(sketches: readonly TextSketch[]): TextSketch {
  if (sketches.length === 1) return sketches[0]
  const shares = new Map<number, number>()
  let sum = 0
  let largest = 0
  let isWhole = true
  for (const { count, hashes } of sketches) {
    sum += count
    largest = Math.max(largest, count)
    if (count > hashes.length) isWhole = false
    for (const hash of hashes) shares.set(hash, (shares.get(hash) ?? 0) + 1)
  }
  const united = [...shares.keys()].sort((first, second) => first - second)
  if (isWhole) return { count: united.length, hashes: united.slice(0, hashesMax) }
  const kept = united.slice(0, hashesMax)
  const times = kept.reduce((total, hash) => total + (shares.get(hash) ?? 0), 0) / kept.length
  return { count: Math.max(largest, Math.min(sum, Math.round(sum / times))), hashes: kept }
}
