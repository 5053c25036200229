import { foldLetters } from '../duplicates/fold-letters.ts'
import { genericPhrases } from '../duplicates/generic-phrases.ts'
import { shinglesInOrder } from '../duplicates/shingle-set.ts'

let common: Uint8Array | undefined

/** True for a shingle of what very many reviewers write by themselves. */
export function isCommonShingle(shingle: number): boolean {
  common ??= readPhrases()
  return common[shingle] === 1
}

// Each phrase alone, so that no shingle spans two.
function readPhrases(): Uint8Array {
  const marks = new Uint8Array(65536)
  for (const line of genericPhrases) {
    for (const phrase of line.includes('|') ? line.split('|') : line.split(' ')) {
      for (const shingle of shinglesInOrder(foldLetters(phrase))) marks[shingle] = 1
    }
  }
  return marks
}
