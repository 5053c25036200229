import { replyWords } from '@echoloop/analysis'
import { fillTemplate, type SlotFacts, type TemplateSlot } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { findAlikeCases } from './kept-case-queries.ts'
import type { KeptCase } from './kept-case-store.ts'

/** The matter for which replies are sought. */
export type SoughtCase = {
  caseId: string
  language: 'zh' | 'en'
  channel: 'public' | 'private'
  productId: string | null
  aspects: readonly string[]
  customerTexts: readonly string[]
  slots: SlotFacts
}

export type Suggestion = {
  kept: KeptCase
  similarity: number
  sharedAspects: string[]
  sharedWords: string[]
  kind: 'filled' | 'missing'
  text: string
  missing: TemplateSlot[]
}

const weights = { aspects: 0.45, words: 0.4, product: 0.15 }
const similarityMin = 0.25
const suggestionsMax = 5
const sharedWordsMax = 4

/** The replies of the most similar resolved cases, with this case's facts in their slots; at most five. */
export async function suggestReplies(scope: Scope, sought: SoughtCase): Promise<Suggestion[]> {
  const said = sought.customerTexts.join('\n')
  const words = replyWords(said)
  if (words.length === 0 && sought.aspects.length === 0) return []
  const found = await findAlikeCases(scope, { ...sought, words })
  const ranked = found
    .map((kept) => ({ kept, similarity: similarityOf(kept, { ...sought, words }) }))
    .filter(({ similarity }) => similarity >= similarityMin)
    .sort((one, other) => other.similarity - one.similarity || worthOf(other.kept) - worthOf(one.kept))
  return withoutRepeats(ranked)
    .slice(0, suggestionsMax)
    .flatMap(({ kept, similarity }) => {
      const filled = fillTemplate(kept.reply, sought.slots)
      if (filled.kind === 'broken') return []
      return [
        {
          kept,
          similarity: Math.round(similarity * 100) / 100,
          sharedAspects: kept.aspects.filter((aspect) => sought.aspects.includes(aspect)),
          sharedWords: sharedRuns(said, new Set(kept.words)),
          kind: filled.kind,
          text: filled.text,
          missing: filled.kind === 'missing' ? filled.slots : [],
        },
      ]
    })
}

type Compared = Pick<SoughtCase, 'aspects' | 'productId' | 'channel'> & { words: readonly string[] }

/** 0–1: aspects in common, words in common, the same product. A public reply suits a private one less, and back. */
function similarityOf(kept: KeptCase, sought: Compared): number {
  const isSame = kept.productId !== null && kept.productId === sought.productId
  const alike =
    weights.aspects * jaccard(kept.aspects, sought.aspects) +
    weights.words * overlap(kept.words, sought.words) +
    weights.product * (isSame ? 1 : 0)
  return kept.channel === sought.channel ? alike : alike * 0.9
}

// A customer who was content with the answer speaks for it.
function worthOf({ satisfaction, resolvedAt }: KeptCase): number {
  return (satisfaction ?? 3) * 1e14 + resolvedAt.getTime()
}

function jaccard(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((value) => other.includes(value)).length
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : shared / all
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one)
  const shared = other.filter((word) => known.has(word)).length
  const least = Math.min(known.size, other.length)
  return least < 2 ? 0 : shared / least
}

function withoutRepeats<Ranked extends { kept: KeptCase }>(ranked: readonly Ranked[]): Ranked[] {
  const known = new Set<string>()
  return ranked.filter(({ kept }) => {
    const key = kept.reply.replace(/\s+/g, '')
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

/** Stretches of a text whose pairs of characters, or words, all stand in the other one. */
function sharedRuns(said: string, words: ReadonlySet<string>): string[] {
  const runs = new Set<string>()
  let run = ''
  for (let at = 0; at + 1 < said.length; at++) {
    const pair = said.slice(at, at + 2)
    if (words.has(pair)) run = run === '' ? pair : run + pair[1]
    else if (run !== '') {
      runs.add(run)
      run = ''
    }
  }
  if (run !== '') runs.add(run)
  for (const word of said.toLowerCase().match(/[a-z][a-z'-]{3,}/g) ?? []) {
    if (replyWords(word).some((stem) => words.has(stem))) runs.add(word)
  }
  return [...runs].sort((one, other) => other.length - one.length).slice(0, sharedWordsMax)
}
