import type { ReviewTrait } from '@echoloop/contract'

/** A trait while it is being written; `key` keeps its place on the screen. */
export type TraitDraft = ReviewTrait & { key: number }

export function beginTraits(items: readonly ReviewTrait[]): TraitDraft[] {
  return items.map((item, key) => ({ ...item, key }))
}

/** Adds one at the end; its code is made when it is saved. */
export function addTrait(drafts: TraitDraft[], trait?: ReviewTrait): TraitDraft[] {
  const key = Math.max(-1, ...drafts.map((one) => one.key)) + 1
  return [...drafts, { code: '', name: '', nameEn: '', values: [], ...trait, key }]
}

export function moveTrait(drafts: TraitDraft[], { key, by }: { key: number; by: -1 | 1 }): TraitDraft[] {
  const from = drafts.findIndex((one) => one.key === key)
  const moved = drafts[from]
  const other = drafts[from + by]
  if (!moved || !other) return drafts
  return drafts.map((one) => (one === moved ? other : one === other ? moved : one))
}

export function isComplete({ name, nameEn, values }: TraitDraft): boolean {
  return name.trim() !== '' && nameEn.trim() !== '' && values.length > 0
}

/** What is sent: a trait that is new gets a code from its English name, and no two the same. */
export function traitsOf(drafts: readonly TraitDraft[]): ReviewTrait[] {
  const taken = new Set(drafts.map(({ code }) => code).filter((code) => code !== ''))
  return drafts.map(({ key, code, name, nameEn, values }) => {
    const given = code === '' ? freeCode(nameEn, { key, taken }) : code
    taken.add(given)
    return { code: given, name: name.trim(), nameEn: nameEn.trim(), values }
  })
}

function freeCode(nameEn: string, { key, taken }: { key: number; taken: ReadonlySet<string> }): string {
  const words = nameEn.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = words
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  const code = plain === '' ? `trait-${key}` : plain
  for (let number = 2; ; number += 1) {
    const tried = number === 2 ? code : `${code}-${number - 1}`
    if (!taken.has(tried)) return tried
  }
}
