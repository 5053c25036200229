import { plantEdits } from '../checks/plant-edits.ts'
import type { Chance } from '../checks/screening/chance.ts'
import { type CorpusText, createRealTexts, type RealTexts } from '../checks/screening/real-texts.ts'

const lettersPerEdit = 12

/** Texts without end, as long and as worded as the real ones: clauses of several real texts, with letters changed. */
export function endlessTexts(corpus: readonly CorpusText[], chance: Chance): RealTexts {
  const { categories } = createRealTexts(corpus, chance)
  const clauses = new Map<string, string[]>()
  const lengths = new Map<string, number[]>()
  for (const { text, category } of corpus) {
    pileOf(clauses, category).push(...text.split(/(?<=[，。！？；,.!?;\n])/))
    pileOf(lengths, category).push(text.length)
  }
  return {
    categories,
    left: () => Infinity,
    take({ category }) {
      const pile = clauses.get(category) ?? []
      const wanted = chance.pick(lengths.get(category) ?? [])
      let text = ''
      while (text.length < wanted) text += chance.pick(pile)
      const edits = Math.ceil(text.length / lettersPerEdit)
      return plantEdits(text, { edits, donor: chance.pick(pile), random: chance.next })
    },
  }
}

function pileOf<Value>(piles: Map<string, Value[]>, name: string): Value[] {
  const pile = piles.get(name) ?? []
  piles.set(name, pile)
  return pile
}
