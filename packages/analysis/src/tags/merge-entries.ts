import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { foldStandalone } from './fold-standalone.ts'
import { nounGroup } from './noun-synonyms.ts'
import { opinionGroup } from './opinion-synonyms.ts'
import { pointKey } from './read-points.ts'
import type { Entry } from './tag-ledger.ts'
import { topAspect, topPolarity, uniteEntries, uniteEvidence } from './unite-entries.ts'

const leastTexts = 10
const leastCosine = 0.5
const wordsMax = 300

/**
 * Puts entries together that say the same in other words and that the lists do not know: nouns which share a
 * character (or an English word), the aspect and the opinions said of them; opinions which share a character, the
 * polarity and the things they are said of. The more frequent word leads; a word follows one leader only.
 */
export function mergeEntries(entries: readonly Entry[]): Entry[] {
  const nouns = followers(wordProfiles(entries, { of: 'noun', by: 'opinion' }), areSameNouns)
  const opinions = followers(wordProfiles(entries, { of: 'opinion', by: 'noun' }), areSameOpinions)
  const merged = new Map<string, Entry[]>()
  for (const entry of entries) {
    const noun = nouns.get(entry.noun) ?? entry.noun
    const opinion = opinions.get(entry.opinion) ?? entry.opinion
    const key = pointKey({ noun, opinion, denied: entry.denied })
    const same = merged.get(key)
    if (same === undefined) merged.set(key, [entry])
    else same.push(entry)
  }
  return foldStandalone([...merged.values()].map(uniteEntries))
}

type Profile = {
  word: string
  count: number
  isKnown: boolean
  aspect: AspectCode
  polarity: Polarity
  contexts: Map<string, number>
}

function wordProfiles(
  entries: readonly Entry[],
  { of, by }: { of: 'noun' | 'opinion'; by: 'noun' | 'opinion' },
): Profile[] {
  const lists = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.noun === '') continue
    const list = lists.get(entry[of])
    if (list === undefined) lists.set(entry[of], [entry])
    else list.push(entry)
  }
  const profiles: Profile[] = []
  for (const [word, list] of lists) {
    const count = list.reduce((total, { sketch }) => total + sketch.count, 0)
    if (count < leastTexts) continue
    const contexts = new Map<string, number>()
    for (const entry of list) {
      const context = (entry.denied ? '!' : '') + entry[by]
      contexts.set(context, (contexts.get(context) ?? 0) + entry.sketch.count)
    }
    const isKnown = of === 'noun' ? nounGroup(word) !== undefined : isKnownOpinion(word)
    const whole = uniteEvidence(list)
    profiles.push({
      word,
      count,
      isKnown,
      contexts,
      aspect: topAspect(whole.aspects),
      polarity: topPolarity(whole.votes),
    })
  }
  return profiles
    .sort((first, second) => second.count - first.count || (first.word < second.word ? -1 : 1))
    .slice(0, wordsMax)
}

function isKnownOpinion(word: string): boolean {
  const group = opinionGroup({ noun: '', opinion: word })
  return group.name === word && group.polarity !== undefined
}

function followers(
  profiles: readonly Profile[],
  areSame: (leader: Profile, other: Profile) => boolean,
): Map<string, string> {
  const leaders: Profile[] = []
  const found = new Map<string, string>()
  for (const profile of profiles) {
    const leader = leaders.find((candidate) => areSame(candidate, profile))
    if (leader === undefined) leaders.push(profile)
    else found.set(profile.word, leader.word)
  }
  return found
}

function areSameNouns(leader: Profile, other: Profile): boolean {
  if (leader.isKnown && other.isKnown) return false
  if (leader.aspect !== other.aspect || !sharesLetters(leader.word, other.word)) return false
  return cosine(leader.contexts, other.contexts) >= leastCosine
}

function areSameOpinions(leader: Profile, other: Profile): boolean {
  if (leader.isKnown && other.isKnown) return false
  if (leader.polarity !== other.polarity || !sharesLetters(leader.word, other.word)) return false
  return cosine(leader.contexts, other.contexts) >= leastCosine
}

// Words of degree and the letters of 好看, 好吃, 难看 stand in opposites, so they count for nothing.
function sharesLetters(first: string, second: string): boolean {
  if (first.charCodeAt(0) < 0x2e80 || second.charCodeAt(0) < 0x2e80) return sharesWord(first, second)
  const letters = new Set(first)
  for (const letter of second)
    if (letters.has(letter) && !'好难不太偏很大小高低多少的得着'.includes(letter)) return true
  return false
}

function sharesWord(first: string, second: string): boolean {
  const words = new Set(first.split(' '))
  for (const word of second.split(' ')) if (words.has(word)) return true
  return first.length >= 6 && second.length >= 6 && first.slice(0, 6) === second.slice(0, 6)
}

function cosine(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [word, count] of first) dot += count * (second.get(word) ?? 0)
  return dot === 0 ? 0 : dot / (length(first) * length(second))
}

function length(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of vector.values()) sum += count * count
  return Math.sqrt(sum)
}
