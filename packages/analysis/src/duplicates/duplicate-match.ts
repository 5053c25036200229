/** `near-duplicate`: Jaccard at least .8. `disguised-copy`: most of the shorter text stands in the other one. */
export const duplicateKinds = ['near-duplicate', 'disguised-copy'] as const
export type DuplicateKind = (typeof duplicateKinds)[number]

/** An earlier text that a text repeats. */
export type DuplicateMatch = {
  /** The earlier text. */
  id: string
  kind: DuplicateKind
  /** Jaccard's index of the shingles of both texts, 0–1. */
  similarity: number
  /** Share of the shorter text's shingles that stand in the other text, 0–1. */
  containment: number
  /** About how many letters both share; Chinese characters, Latin letters and digits count one each. */
  sharedLetters: number
  /** How unlikely the shared words are to be written twice by chance, in bits, by what the index has seen. */
  surprise: number
  /** True when many people write these words by themselves ("质量很好，物流很快"): alike, but no sign of copying. */
  isCommonplace: boolean
}

/** Bounds of the judgement, chosen on shop reviews; `tooling/checks/check-duplicates.ts` measures what they give. */
export const bounds = {
  similarityMin: 0.8,
  /** Of the shorter text's shingles, beyond what chance gives. */
  containmentMin: 0.4,
  /** A text with so many shingles has half of all the shingles that come up. */
  chanceHalf: 2500,
  /** Shared long windows, which are harder to share by chance, for each shingle of the shorter text. */
  windowShareMin: 0.1,
  /** Bits. */
  surpriseMin: 30,
  matchesMax: 50,
} as const
