import { blameWords } from './blame-words.ts'
import { findPromises } from './find-amounts.ts'
import { findBargains, findStarWishes } from './find-bargains.ts'
import { findExposed } from './find-exposed.ts'
import { isCopy } from './is-copy.ts'
import { insultWords } from './manner-words.ts'
import { findWords } from './match-words.ts'
import { admissionWords } from './promise-words.ts'
import type { Place, ReplyReading } from './read-reply.ts'
import type { ReplyFinding, ReplyFindingCode, ReplySeverity, ReplyToCheck } from './reply-finding.ts'

const shouting = /\b[A-Z]{3,}(?:[ ,!'’]+[A-Z]{2,}){3,}|[!！]{4,}|[?？]{4,}/g

/** Of one kind the first places say enough. */
const placesMax = 20
const openSlot = /\{\{[^{}]{0,60}\}?\}?|\}\}/g

type Asked = { reply: ReplyToCheck; hasTrouble: boolean; isForeign: boolean }

/** What a reply says that it should not say. */
export function findWrongs(reading: ReplyReading, { reply, hasTrouble, isForeign }: Asked): ReplyFinding[] {
  const { facts, channel } = reply
  const all = { start: 0, end: reading.text.length }
  const bargains = findBargains(reading)
  const insults = findWords(reading, insultWords)
  const found = [
    ...openSlotsIn(reading.text).map(finding('open-slot', 'block')),
    ...bargains.map(finding('reward-for-stars', 'block')),
    ...findStarWishes(reading, bargains).map(finding('asks-for-stars', 'block')),
    ...findWords(reading, admissionWords).map(finding('legal-admission', 'block')),
    ...findPromises(reading, facts.refundLimitCents).map(finding('promise-over-limit', 'block')),
    ...insults.map(finding('impolite', 'block')),
    ...(insults.length === 0 ? shoutsIn(reading.text).map(finding('impolite', 'warn')) : []),
  ]
  if (hasTrouble) found.push(...findWords(reading, blameWords).map(finding('blames-customer', 'warn')))
  if (channel === 'public') found.push(...findExposed(reading, facts).map(finding('personal-data', 'block')))
  if (isCopy(reading.text, facts.lastReplies ?? [])) found.push(finding('copied', 'warn')(all))
  if (isForeign) found.push(finding('wrong-language', 'warn')(all))
  return found
}

/** Slots of templates that nobody filled. */
function openSlotsIn(text: string): Place[] {
  return placesOf(text, openSlot)
}

function shoutsIn(text: string): Place[] {
  return placesOf(text, shouting)
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern).take(placesMax)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

function finding(code: ReplyFindingCode, severity: ReplySeverity): (place: Place) => ReplyFinding {
  return ({ start, end }) => ({ code, severity, start, end, suggestionCode: code })
}
