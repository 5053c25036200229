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

/**
 * The clause and the document head of one script with their zeros left out: bucket `b` owns the entries from
 * `starts[2 * b]` for the document and from `starts[2 * b + 1]` for the clause; an entry is `class * 256 + weight`,
 * the weight in its low byte.
 */
export type PackedHeads = { bits: number; starts: Int32Array; entries: Int16Array }

/** Packs two heads with the same number of buckets; throws when the numbers differ. */
export function packHeads(document: LinearHead, clause: LinearHead): PackedHeads {
  if (document.bits !== clause.bits)
    throw new Error('The clause head and the document head differ in their buckets.')
  const size = 2 ** document.bits
  const starts = new Int32Array(2 * size + 1)
  const entries = new Int16Array(countWeights(document) + countWeights(clause))
  let count = 0
  for (let bucket = 0; bucket < size; bucket++) {
    starts[2 * bucket] = count
    count = packBucket({ head: document, bucket, entries, count })
    starts[2 * bucket + 1] = count
    count = packBucket({ head: clause, bucket, entries, count })
  }
  starts[2 * size] = count
  return { bits: document.bits, starts, entries }
}

/** Fills in the margins of all classes from their sums and the number of distinct features. */
export function fillMargins(
  { scales, biases }: LinearHead,
  { classes, count }: { classes: Int32Array; count: number },
  margins: number[],
): void {
  const norm = 1 / Math.sqrt(Math.max(1, count))
  for (let index = 0; index < scales.length; index++)
    margins[index] = classes[index] * scales[index] * norm + biases[index]
}

function packBucket(task: { head: LinearHead; bucket: number; entries: Int16Array; count: number }): number {
  const { classes, weights } = task.head
  let count = task.count
  for (let label = 0; label < classes; label++) {
    const weight = weights[task.bucket * classes + label]
    if (weight !== 0) task.entries[count++] = (label << 8) | (weight & 255)
  }
  return count
}

function countWeights({ weights }: LinearHead): number {
  let count = 0
  for (let index = 0; index < weights.length; index++) if (weights[index] !== 0) count++
  return count
}
