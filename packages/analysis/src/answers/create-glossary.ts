import { soundClasses } from '../duplicates/sound-classes.ts'
import { glossaryTerms } from './glossary-terms.ts'
import { idleEnglish } from './idle-words.ts'
import { stemEnglish } from './stem-english.ts'

/** Words of the shop trade with the ideas they stand for. Chinese by its folded words, English by stems. */
export type Glossary = {
  chinese: ReadonlyMap<string, readonly string[]>
  /** The longest Chinese word in characters. */
  chineseMax: number
  /** By stems joined with a space, in the order of the words, without small ones. */
  english: ReadonlyMap<string, readonly string[]>
  englishMax: number
  /** Chinese words of two and more characters by how they sound; a sound of two ideas is left out. */
  sounds: ReadonlyMap<string, readonly string[]>
  /** Single English stems, for mending slips of the keyboard. */
  stems: ReadonlySet<string>
}

/** Stands between the words of a phrase without changing it. */
const small = new Set(
  'the a an my your our it them this that these those i you we he she they me do does did is are was were be been being to of for by with at on in can could would will shall should has have had some any and or so just really please very too something'.split(
    ' ',
  ),
)
const classes = soundClasses()

export function isSmallWord(word: string): boolean {
  return small.has(word)
}

/** How a Chinese word sounds: one class for each character, whatever its tone. */
export function soundOf(word: string): string {
  return Array.from(
    word,
    (character) => classes.get(character.charCodeAt(0)) ?? character.charCodeAt(0),
  ).join(' ')
}

export function createGlossary(): Glossary {
  const chinese = new Map<string, readonly string[]>()
  const english = new Map<string, readonly string[]>()
  const bare: [string, readonly string[]][] = []
  for (const line of glossaryTerms.trim().split('\n')) {
    const [names, zh = '', en = ''] = line.split('|').map((part) => part.trim())
    const ideas = names.split('+')
    for (const word of zh.split(/\s+/)) if (word !== '' && !/^[a-z]/.test(word)) chinese.set(word, ideas)
    for (const word of zh.split(/\s+/)) if (/^[a-z]/.test(word)) english.set(stemEnglish(word), ideas)
    for (const phrase of en.split(',')) {
      const { key, isBare } = phraseKey(phrase)
      if (key !== '' && !isBare) english.set(key, ideas)
      if (key !== '' && isBare) bare.push([key, ideas])
    }
  }
  for (const [key, ideas] of bare) if (!english.has(key)) english.set(key, ideas)
  return {
    chinese,
    english,
    chineseMax: Math.max(...[...chinese.keys()].map((word) => word.length)),
    englishMax: Math.max(...[...english.keys()].map((phrase) => phrase.split(' ').length)),
    sounds: soundsOf(chinese),
    stems: new Set(
      [...english.keys()].flatMap((phrase) => phrase.split(' ')).filter((stem) => stem.length > 3),
    ),
  }
}

/**
 * The stems of a phrase. Bare is one of which a single word remains: it stands for the idea where no other idea has
 * that word. Empty where that word says nothing by itself.
 */
function phraseKey(phrase: string): { key: string; isBare: boolean } {
  const words = phrase.match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !small.has(word))
  const isBare = telling.length === 1 && words.length > 1
  if (isBare && telling.every((word) => idleEnglish.has(word))) return { key: '', isBare }
  return { key: telling.map(stemEnglish).join(' '), isBare }
}

function soundsOf(chinese: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const sounds = new Map<string, readonly string[]>()
  const unclear = new Set<string>()
  for (const [word, ideas] of chinese) {
    if (word.length < 2) continue
    const sound = soundOf(word)
    const known = sounds.get(sound)
    if (known && known.join() !== ideas.join()) unclear.add(sound)
    sounds.set(sound, ideas)
  }
  for (const sound of unclear) sounds.delete(sound)
  return sounds
}
