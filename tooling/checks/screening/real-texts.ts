import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { chineseCorpus, demandCorpora, englishCorpus } from '../read-corpus.ts'
import { shuffled } from '../seeded-random.ts'
import type { Chance } from './chance.ts'

export type Language = 'zh' | 'en'
export type Mood = 'positive' | 'negative'
export type Category = { name: string; language: Language }
export type CorpusText = { text: string; category: string; language: Language; mood: Mood }

/** Real texts by category and mood. Each is handed out once, so that no copy comes about by accident. */
export type RealTexts = {
  categories: readonly (Category & { size: number })[]
  take(order: { category: string; mood: Mood; lettersMin?: number; matching?: RegExp }): string | undefined
  /** How many texts of a category are not used yet. */
  left(category: string): number
}

const lineSchema = z.object({
  text: z.string(),
  label: z.enum(['positive', 'negative']),
  category: z.string().optional(),
  source: z.string().optional(),
})
const hotelSchema = z.object({ text: z.string(), label: z.string(), polarity: z.string() })
const hotels = join(chineseCorpus, '..', 'en-deceptive-opinions.jsonl')
export const englishHotel = 'hotel'
const anything = /^/

/** Amazon's rows name no category; words that nearly every such review holds do. */
const englishCategories: readonly (readonly [string, RegExp])[] = [
  ['film', /\b(movie|film|dvd|episodes?|vhs|acting)\b/i],
  ['music', /\b(album|cd|songs?|lyrics|tracks?|band)\b/i],
  ['book', /\b(books?|novel|author|read|chapters?|pages?)\b/i],
  ['game', /\b(games?|toys?|puzzle|xbox|playstation)\b/i],
]

export function readCorpusTexts(): CorpusText[] {
  demandCorpora()
  const chinese = linesOf(chineseCorpus).map((line): CorpusText => {
    const { text, label, category } = lineSchema.parse(line)
    return { text: clean(text), category: category ?? '', language: 'zh', mood: label }
  })
  const english = linesOf(englishCorpus).map((line): CorpusText => {
    const { text, label, source } = lineSchema.parse(line)
    return { text: clean(text), category: englishCategory(text, source ?? ''), language: 'en', mood: label }
  })
  return unique([...chinese, ...english, ...readHotels()]).filter(({ text }) => text.length > 3)
}

export function createRealTexts(all: readonly CorpusText[], chance: Chance): RealTexts {
  const piles = new Map<string, string[]>()
  const sizes = new Map<string, Category & { size: number }>()
  for (const { text, category, language, mood } of shuffled(all, chance.next)) {
    const pile = piles.get(`${category}|${mood}`) ?? []
    piles.set(`${category}|${mood}`, pile)
    pile.push(text)
    const found = sizes.get(category) ?? { name: category, language, size: 0 }
    sizes.set(category, { ...found, size: found.size + 1 })
  }
  return {
    categories: [...sizes.values()],
    left: (category) =>
      (piles.get(`${category}|positive`)?.length ?? 0) + (piles.get(`${category}|negative`)?.length ?? 0),
    take({ category, mood, lettersMin = 0, matching = anything }) {
      const pile = piles.get(`${category}|${mood}`) ?? []
      const at = pile.findLastIndex((text) => text.length >= lettersMin && matching.test(text))
      return at < 0 ? undefined : pile.splice(at, 1)[0]
    },
  }
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

/** Only the reviews of real guests. */
function readHotels(): CorpusText[] {
  if (!existsSync(hotels)) return []
  return linesOf(hotels)
    .map((line) => hotelSchema.parse(line))
    .filter(({ label }) => label === 'real')
    .map(({ text, polarity }) => {
      const mood = polarity.startsWith('positive') ? 'positive' : 'negative'
      return { text: clean(text), category: englishHotel, language: 'en', mood }
    })
}

function englishCategory(text: string, source: string): string {
  if (source === 'womens_clothing') return 'clothing'
  if (source === 'pros_cons') return 'electronics'
  return englishCategories.find(([, words]) => words.test(text))?.[0] ?? 'household'
}

function clean(text: string): string {
  return text.replace(/\uFEFF/g, '').trim()
}

function unique(texts: readonly CorpusText[]): CorpusText[] {
  return [...new Map(texts.map((text) => [text.text, text])).values()]
}
