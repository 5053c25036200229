import { shuffled } from '../../seeded-random.ts'
import type { Chance } from '../chance.ts'
import type { Language } from '../real-texts.ts'
import { fillerWords, synonyms } from '../words/synonyms.ts'

export function clausesOf(text: string): string[] {
  return text
    .split(/[，。！？；、,.!?;\n]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** With punctuation that varies where there is chance, and plain otherwise. */
export function joinClauses(
  clauses: readonly string[],
  { language, chance }: { language: Language; chance: Chance | undefined },
): string {
  const marks = language === 'zh' ? ['，', '，', '。', '！', ' '] : ['. ', '. ', ', ', '! ']
  const between = () => (chance === undefined ? marks[0] : chance.pick(marks))
  return clauses.map((clause, at) => (at === 0 ? clause : between() + clause)).join('')
}

/** The same said again by somebody who moves clauses, swaps words and adds idle ones. */
export function paraphraseText(text: string, order: { language: Language; chance: Chance }): string {
  const { language, chance } = order
  const clauses = shuffled(clausesOf(text), chance.next)
  const kept = clauses.filter((_, at) => at === 0 || !chance.isTrue(0.12))
  const reworded = kept.map((clause) => addFiller(swapWords(clause, order), order))
  return joinClauses(reworded, { language, chance })
}

function swapWords(clause: string, { language, chance }: { language: Language; chance: Chance }): string {
  let result = clause
  for (const group of synonyms[language]) {
    const word = group.find((one) => holds(result, { word: one, language }))
    if (word !== undefined && chance.isTrue(0.6)) result = result.replace(word, chance.pick(group))
  }
  return result
}

function holds(clause: string, { word, language }: { word: string; language: Language }): boolean {
  return language === 'zh' ? clause.includes(word) : new RegExp(`\\b${word}\\b`).test(clause)
}

function addFiller(clause: string, { language, chance }: { language: Language; chance: Chance }): string {
  if (!chance.isTrue(0.3)) return clause
  const filler = chance.pick(fillerWords[language])
  const gap = language === 'zh' ? '' : ' '
  return chance.isTrue(0.5) ? filler + gap + clause : clause + gap + filler
}
