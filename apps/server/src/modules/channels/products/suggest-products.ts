import type { NamedProduct } from '../../catalogue/index.ts'

export type Suggestion = { id: string; sku: string; name: string; likeness: number }

const suggestionsMax = 3
const likenessMin = 0.15

export type Suggester = (label: string) => Suggestion[]

/**
 * Finds known products with similar names: the share of common trigrams (Dice), which for Chinese are taken over
 * padded characters too, so that names of two characters can be compared.
 */
export function createSuggester(products: readonly NamedProduct[]): Suggester {
  const sizes: number[] = []
  const places = new Map<string, number[]>()
  for (const [place, product] of products.entries()) {
    const grams = gramsOf(`${product.name} ${product.nameEn ?? ''} ${product.sku}`)
    sizes.push(grams.size)
    for (const gram of grams) {
      const known = places.get(gram)
      if (known) known.push(place)
      else places.set(gram, [place])
    }
  }
  return (label) => {
    const grams = gramsOf(label)
    const common = new Map<number, number>()
    for (const gram of grams) {
      for (const place of places.get(gram) ?? []) common.set(place, (common.get(place) ?? 0) + 1)
    }
    return [...common]
      .map(([place, count]) => ({ place, likeness: likenessOf(count, grams.size, sizes[place]) }))
      .filter(({ likeness }) => likeness >= likenessMin)
      .sort((left, right) => right.likeness - left.likeness || left.place - right.place)
      .slice(0, suggestionsMax)
      .map(({ place, likeness }) => {
        const { id, sku, name } = products[place]
        return { id, sku, name, likeness: Math.round(likeness * 100) / 100 }
      })
  }
}

/** Dice, but a short name that stands wholly within a long one counts as more alike. */
function likenessOf(common: number, ofLabel: number, ofProduct: number): number {
  const dice = (2 * common) / (ofLabel + ofProduct)
  const within = common / Math.min(ofLabel, ofProduct)
  return (2 * dice + within) / 3
}

function gramsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const grams = new Set<string>()
  for (const word of words) {
    const characters = [...` ${word} `]
    for (let at = 0; at + 3 <= characters.length; at += 1) grams.add(characters.slice(at, at + 3).join(''))
    if (/\p{Script=Han}/u.test(word)) {
      for (let at = 1; at + 2 < characters.length; at += 1) grams.add(characters.slice(at, at + 2).join(''))
    }
  }
  return grams
}
