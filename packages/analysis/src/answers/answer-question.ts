import type { HelpIndex } from './create-help-index.ts'
import type { FoundPage, HelpPassage } from './help-passage.ts'
import type { TermReader } from './read-terms.ts'
import { type HandOverReason, type Mood, readWish, type SmallTalk } from './read-wish.ts'
import { asksSomething, splitQuestions } from './split-questions.ts'

/** A question, or a part of a message with several, and what the pages say to it. */
export type AnsweredPart = {
  question: string
  pageId: string
  title: string
  language: string
  heading: string | null
  /** Sentences of the page, word for word. */
  sentences: readonly string[]
  confidence: number
}

export type HelpDecision =
  | { kind: 'answer'; parts: AnsweredPart[]; unanswered: string[]; confidence: number }
  /** Two pages fit alike, and the person chooses. */
  | { kind: 'choose'; pages: { pageId: string; title: string; language: string }[]; confidence: number }
  | { kind: 'small-talk'; what: SmallTalk }
  /** `related`: what the pages say in general, where they surely say something. */
  | { kind: 'hand-over'; reason: HandOverReason; related: AnsweredPart | undefined; near: NearPage[] }

export type NearPage = { pageId: string; title: string; language: string; confidence: number }

/** Why it was decided so, for the test bench. */
export type HelpTrace = {
  questions: { question: string; terms: { key: string; weight: number }[]; found: TracedPage[] }[]
}

export type TracedPage = {
  pageId: string
  title: string
  heading: string | null
  coverage: number
  confidence: number
  shared: string[]
}

export type HelpAsking = {
  text: string
  /** The language in which the person reads; pages of this language are preferred. */
  language: string
  /** What the same person asked before, newest last. */
  earlier?: readonly string[]
  /** 0–1: below it nothing is answered. */
  threshold: number
  mood?: Mood
}

export type HelpAnswer = { decision: HelpDecision; trace: HelpTrace }

type Tools = { index: HelpIndex; reader: TermReader }

/**
 * Decides what to say: sentences of pages and nothing else, two pages to choose from, or that a person must read it.
 * Nothing in the text can change what is decided here: it is only compared with patterns and pages. Pure.
 */
export function answerQuestion(asking: HelpAsking, tools: Tools): HelpAnswer {
  const folded = tools.reader.fold(asking.text)
  const trace: HelpTrace = { questions: [] }
  const wish = readWish(folded, asking.mood)
  if (wish.kind === 'small-talk') return { decision: wish, trace }
  const questions = splitQuestions(folded)
  const looked = questions.map((question) => lookUp(question, { asking, tools, trace }))
  if (wish.kind === 'person') {
    const mayQuote = wish.reason === 'own-order' || wish.reason === 'complaint'
    const related = mayQuote ? looked.flatMap(({ parts }) => parts)[0] : undefined
    const near = related === undefined && mayQuote ? nearOf(looked, asking) : []
    return { decision: { kind: 'hand-over', reason: wish.reason, related, near }, trace }
  }
  return { decision: decide(looked, asking), trace }
}

type Looked = {
  question: string
  found: FoundPage[]
  confidence: number
  parts: AnsweredPart[]
  terms: number
}

function decide(looked: readonly Looked[], asking: HelpAsking): HelpDecision {
  const parts = mergeParts(looked.flatMap((one) => one.parts))
  const unanswered = looked
    .filter((one) => one.parts.length === 0 && one.terms > 0)
    .map(({ question }) => question)
  if (parts.length > 0) {
    const confidence = Math.min(...parts.map((part) => part.confidence))
    return { kind: 'answer', parts, unanswered, confidence }
  }
  const [only] = looked
  const choice = looked.length === 1 && only ? chooseBetween(only, asking) : undefined
  if (choice) return choice
  const isEmpty = looked.every(({ terms }) => terms === 0)
  return {
    kind: 'hand-over',
    reason:
      asking.mood?.isComplaint && !looked.some(({ question }) => asksSomething(question))
        ? 'complaint'
        : isEmpty
          ? 'not-understood'
          : 'not-found',
    related: undefined,
    near: nearOf(looked, asking),
  }
}

function mergeParts(parts: readonly AnsweredPart[]): AnsweredPart[] {
  const known = new Set<string>()
  return parts.filter(({ pageId, heading }) => {
    const key = `${pageId} ${heading}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

type Looking = { asking: HelpAsking; tools: Tools; trace: HelpTrace }

function lookUp(question: string, { asking, tools, trace }: Looking): Looked {
  let found = tools.index.find(question)
  let terms = tools.index.weigh(question)
  const previous = asking.earlier?.at(-1)
  if (previous !== undefined && isFollowing(question, confidenceOf(found), asking.threshold)) {
    const joined = `${tools.reader.fold(previous)} ${question}`
    found = tools.index.find(joined)
    terms = tools.index.weigh(joined)
  }
  const confidence = confidenceOf(found)
  trace.questions.push({
    question,
    terms,
    found: found.slice(0, 5).map((page) => traced(page, { found, asking })),
  })
  const looked = { question, found, confidence, parts: [], terms: terms.length }
  const [best] = found
  if (!best || confidence < asking.threshold || isTie(found)) return looked
  return { ...looked, parts: partsOf(best, { question, asking, confidence }) }
}

const followsUp = /^(?:那么?|还有|如果|要是|它|这个)|^(?:and|what about|how about|then|but|so)\b|呢\??$/
const followingMax = 24

/** Short words that lean on what was asked before. */
function isFollowing(question: string, confidence: number, threshold: number): boolean {
  return followsUp.test(question)
    ? question.length <= followingMax * 2
    : confidence < threshold && question.length <= followingMax
}

/**
 * The chance that the best page answers the question: how much of the question the page covers, how much there was to
 * cover, and how far the next page is behind. The weights were fitted by hand to the project's own questions; see
 * docs/answer-bot.md for what they give.
 */
export function confidenceOf(found: readonly FoundPage[], place = 0): number {
  const page = found[place]
  if (!page) return 0
  const next = found[place === 0 ? 1 : 0]
  const lead = next ? (page.score - next.score) / page.score : 1
  const worth = Math.min(1, page.score / 2.2)
  const linear =
    9 * (page.coverage - 0.55) +
    2.2 * (worth - 0.6) +
    1.6 * Math.max(-0.5, Math.min(0.5, lead)) -
    1.5 * page.strangeness
  const chance = 1 / (1 + Math.exp(-linear))
  return page.isVague || page.isBeside ? chance / 2 : chance
}

const tieShare = 0.02
/** A single thing is seldom enough to tell pages apart. */
const tieShareOfOne = 0.08

function tieShareOf({ shared }: FoundPage): number {
  return shared.filter((key) => !/^#[?~]/.test(key)).length < 2 ? tieShareOfOne : tieShare
}

function isTie(found: readonly FoundPage[]): boolean {
  const [first, second] = found
  if (!first || !second) return false
  return second.score > first.score * (1 - tieShareOf(first))
}

/** Two or three pages that fit alike, if they fit at all. */
function chooseBetween({ found, confidence }: Looked, asking: HelpAsking): HelpDecision | undefined {
  if (confidence < asking.threshold * 0.75 || !isTie(found)) return undefined
  const [first] = found
  if (!first) return undefined
  const alike = found.filter(({ score }) => score > first.score * (1 - tieShareOf(first))).slice(0, 3)
  return { kind: 'choose', pages: alike.map((page) => named(page, asking.language)), confidence }
}

const nearMin = 0.2
const nearMax = 3

/** Pages that come close, named as such. */
function nearOf(looked: readonly Looked[], asking: HelpAsking): NearPage[] {
  const near = looked.flatMap(({ found }) =>
    found
      .map((page, place) => ({ page, confidence: confidenceOf(found, place) }))
      .filter(({ page, confidence }) => page.isNamed || confidence >= nearMin)
      .map(({ page, confidence }) => ({ ...named(page, asking.language), confidence })),
  )
  return near
    .filter((page, at) => near.findIndex(({ pageId }) => pageId === page.pageId) === at)
    .slice(0, nearMax)
}

function named(page: FoundPage, language: string): { pageId: string; title: string; language: string } {
  const { passage } = passageOf(page, language)
  return { pageId: page.pageId, title: passage.title, language: passage.language }
}

const alsoShare = 0.85

type Quoting = { question: string; asking: HelpAsking; confidence: number }

/** The passage that fits best, and the next one of the page where it fits nearly as well. */
function partsOf(page: FoundPage, { question, asking, confidence }: Quoting): AnsweredPart[] {
  const best = passageOf(page, asking.language)
  const next = page.passages.find(
    (one) => one.passage.language === best.passage.language && one.passage !== best.passage,
  )
  const quoted = next && next.fit >= best.fit * alsoShare ? [best, next] : [best]
  return quoted.map(({ passage }) => ({
    question,
    pageId: page.pageId,
    title: passage.title,
    language: passage.language,
    heading: passage.heading,
    sentences: shorten(passage.sentences),
    confidence,
  }))
}

/** The best passage in the reader's language, else the best one there is. */
function passageOf(page: FoundPage, language: string): { passage: HelpPassage; fit: number } {
  const own = page.passages.find(({ passage }) => passage.language === language)
  const [best] = page.passages
  if (!best) throw new Error('a found page has a passage')
  return own ?? best
}

const unitsMax = 700

/** Whole sentences from the beginning, as many as can be read at a glance. */
function shorten(sentences: readonly string[]): readonly string[] {
  let units = 0
  const last = sentences.findIndex((sentence) => {
    units += sentence.length
    return units > unitsMax
  })
  return last < 0 ? sentences : sentences.slice(0, Math.max(1, last))
}

function traced(page: FoundPage, { found, asking }: { found: FoundPage[]; asking: HelpAsking }): TracedPage {
  const { passage } = passageOf(page, asking.language)
  return {
    pageId: page.pageId,
    title: passage.title,
    heading: passage.heading,
    coverage: page.coverage,
    confidence: confidenceOf(found, found.indexOf(page)),
    shared: page.shared,
  }
}
