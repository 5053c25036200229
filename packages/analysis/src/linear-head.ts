/**
 * Linear classifiers that share their features: bucket `b` owns `weights[b * classes]` up to
 * `weights[(b + 1) * classes]`, the weight of class `k` is that number times `scales[k]`.
 */
export type LinearHead = {
  bits: number
  classes: number
  weights: Int8Array
  scales: number[]
  biases: number[]
}

/** What turns the sums of a head's weights into margins. */
export type HeadScales = Pick<LinearHead, 'scales' | 'biases'>

/**
 * The three heads of one script in one table, so that a feature finds all that it says in one place. Record `r`, the
 * upper `bits` of a feature's hash, is two numbers. `records[r * 2]` is 0 when neither the clause head nor the document
 * head has a weight there; else its lower bits (`pairMask`) are the place of the first pair of entries, above them
 * stands the number of pairs of the clause head and, from `documentShift` on, that of the document head behind them.
 * `records[r * 2 + 1]` holds four sentiment weights, the lowest byte first, one for each value of the hash's following
 * bits. An entry is `class * 256 + weight`, the weight in its low byte, the classes of the document head counted from
 * `documentClass`; two stand in a number, and an odd number of entries is followed by an entry of no weight.
 */
export type PackedHeads = {
  bits: number
  sentimentBits: number
  records: Int32Array
  pairs: Int32Array
}

/** The number of the document head's first class in packed entries. */
export const documentClass = 64

/** The bits of a record with the place of its first pair. */
export const pairMask = 2 ** 20 - 1

/** Where the number of the document head's pairs begins; that of the clause head has the bits between. */
export const documentShift = 26

/** Packs the heads of a script; throws when their numbers of buckets or classes do not fit together. */
export function packHeads(heads: {
  sentiment: LinearHead
  clause: LinearHead
  document: LinearHead
}): PackedHeads {
  const { sentiment, clause, document } = heads
  const { bits } = document
  const spread = sentiment.bits - bits
  if (clause.bits !== bits) throw new Error('The clause head and the document head differ in their buckets.')
  if (spread < 0 || spread > 2) throw new Error('The sentiment head has too few or too many buckets.')
  if (clause.classes > documentClass || document.classes > documentClass)
    throw new Error('The heads have too many classes.')
  const records = new Int32Array(2 ** bits * 2)
  const pairsMost = countPairs(clause) + countPairs(document)
  if (pairsMost > pairMask) throw new Error('The heads have too many weights.')
  const pairs = new Int32Array(pairsMost)
  let count = 0
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    const middle = packBucket(clause, { bucket, pairs, count, firstClass: 0 })
    const end = packBucket(document, { bucket, pairs, count: middle, firstClass: documentClass })
    if (end > count)
      records[bucket * 2] = count | ((middle - count) << 20) | ((end - middle) << documentShift)
    for (let at = 0; at < 2 ** spread; at++)
      records[bucket * 2 + 1] |= (sentiment.weights[(bucket << spread) + at] & 255) << (at * 8)
    count = end
  }
  return { bits, sentimentBits: sentiment.bits, records, pairs }
}

/**
 * Fills in the margins of all classes from their sums, from `first` on, and the number of distinct features; the sums
 * are 0 afterwards.
 */
export function fillMargins(
  { scales, biases }: HeadScales,
  { sums, first, count }: { sums: Int32Array; first: number; count: number },
  margins: number[],
): void {
  const norm = 1 / Math.sqrt(Math.max(1, count))
  for (let index = 0; index < scales.length; index++) {
    margins[index] = sums[first + index] * scales[index] * norm + biases[index]
    sums[first + index] = 0
  }
}

// Answers where the next bucket's pairs begin.
function packBucket(
  { classes, weights }: LinearHead,
  task: { bucket: number; pairs: Int32Array; count: number; firstClass: number },
): number {
  let { count } = task
  let isSecond = false
  for (let label = 0; label < classes; label++) {
    const weight = weights[task.bucket * classes + label]
    if (weight === 0) continue
    const entry = ((task.firstClass + label) << 8) | (weight & 255)
    if (isSecond) task.pairs[count++] |= entry << 16
    else task.pairs[count] = entry
    isSecond = !isSecond
  }
  return isSecond ? count + 1 : count
}

function countPairs({ classes, weights }: LinearHead): number {
  let pairs = 0
  for (let start = 0; start < weights.length; start += classes) {
    let count = 0
    for (let label = 0; label < classes; label++) if (weights[start + label] !== 0) count++
    pairs += (count + 1) >> 1
  }
  return pairs
}
