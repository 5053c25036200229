import type { Analysis, AspectMention, OwnAspectMention, Polarity } from '../analysis.ts'
import { aspectCodes } from '../aspect-codes.ts'
import { contradictsRating } from '../contradicts-rating.ts'
import type { Analyser } from '../create-analyser.ts'
import { fingerprint } from '../fingerprint.ts'
import { applyWords, indexWords, type WordIndex } from './apply-words.ts'
import { leanOf, overlaps } from './collect-lessons.ts'
import { placeOfKept } from './copy-places.ts'
import { cutPassages, foldWords } from './cut-passages.ts'
import { standsIn } from './learn-own-aspects.ts'
import type { CopyRule, ShopLayer } from './shop-layer.ts'

/** Reads a text without the layer; used for single clauses and for texts without their harmless words. */
export type ReadPlain = (text: string) => Analysis

/** A layer made ready for many texts: gives the reading as the shop wants it. */
export type LayerReader = (analysis: Analysis, text: string) => Analysis

/**
 * Makes a layer ready. The function it gives changes a plain reading of a text by the rules and tells which did
 * (`learnt`); a reading that no rule touches is given back as it is. Pure when `read` is; linear time.
 */
export function createLayerReader(layer: ShopLayer, read?: ReadPlain): LayerReader {
  const desk: Desk = {
    layer,
    read,
    words: indexWords(layer.words),
    copies: new Map(layer.copies.map((copy) => [copy.id, copy])),
    origins: new Map(
      [...layer.words, ...layer.harmless, ...layer.ownAspects].map(({ id, from }) => [
        id,
        from.map((at) => layer.corrections[at]),
      ]),
    ),
  }
  return (analysis, text) => {
    const copy = desk.copies.get(fingerprint(text))
    return copy ? asTaught(desk, { analysis, text, copy }) : changed(desk, analysis, text)
  }
}

/** Changes one plain reading by a layer; see `createLayerReader`, which is quicker for many. */
export function applyLayer(input: {
  analysis: Analysis
  text: string
  layer: ShopLayer
  read?: ReadPlain
}): Analysis {
  return createLayerReader(input.layer, input.read)(input.analysis, input.text)
}

/**
 * An analyser that reads as the shop has taught it. `mark` is added to its version, such as `+l3`. A sentiment that
 * the layer changed is compared with the stars anew.
 */
export function withLayer(analyser: Analyser, layer: ShopLayer, mark: string): Analyser {
  const reader = createLayerReader(layer, (text) => analyser.analyse({ text }))
  const version = `${analyser.version}${mark}`
  return {
    version,
    analyse(input) {
      const plain = analyser.analyse(input)
      const read = reader(plain, input.text)
      if (read.sentiment === plain.sentiment) return { ...read, analyser: version }
      const { ratingMismatch: _, ...rest } = read
      const contradicts = contradictsRating(read.sentiment, input.rating)
      return { ...rest, ...(contradicts ? { ratingMismatch: true as const } : {}), analyser: version }
    },
  }
}

type Desk = {
  layer: ShopLayer
  read: ReadPlain | undefined
  words: WordIndex
  copies: ReadonlyMap<string, CopyRule>
  origins: ReadonlyMap<string, string[]>
}

const scores = { positive: 1, negative: -1, mixed: 0, neutral: 0 }

function asTaught(
  desk: Desk,
  { analysis, text, copy }: { analysis: Analysis; text: string; copy: CopyRule },
): Analysis {
  const aspects: AspectMention[] = []
  const own: OwnAspectMention[] = []
  for (const [code, polarity, first, last] of copy.aspects) {
    const place = placeOfKept(text, first, last)
    if (!place) continue
    const mention = { polarity, ...place, span: text.slice(place.start, place.end), confidence: 1 }
    const builtIn = aspectCodes.find((known) => known === code)
    if (builtIn) aspects.push({ ...mention, code: builtIn })
    else own.push({ ...mention, code })
  }
  const { urgencyReason, ownAspects: _, ...rest } = analysis
  const label = copy.sentiment
  return {
    ...rest,
    sentiment:
      label === analysis.sentiment.label
        ? analysis.sentiment
        : { label, score: scores[label], confidence: 1 },
    aspects,
    urgency: copy.urgency,
    ...(copy.urgency > 0 && urgencyReason !== undefined ? { urgencyReason } : {}),
    junk: copy.junk,
    ...(own.length > 0 ? { ownAspects: own } : {}),
    learnt: [{ rule: copy.id, from: [desk.layer.corrections[copy.from]] }],
  }
}

function changed(desk: Desk, analysis: Analysis, text: string): Analysis {
  const { sentiment, aspects, own, rules } = applyWords(analysis, text, desk.words)
  const calmed = calm(desk, { analysis, text, rules })
  const ownAspects = findOwnAspects(desk, {
    analysis: { ...analysis, sentiment, aspects },
    text,
    found: own,
    rules,
  })
  if (rules.size === 0) return analysis
  return {
    ...calmed,
    sentiment,
    aspects,
    ...(ownAspects.length > 0 ? { ownAspects } : {}),
    learnt: [...rules].sort().map((rule) => ({ rule, from: desk.origins.get(rule) ?? [] })),
  }
}

/** Takes urgency back that rests on words which are harmless in this shop; other words of danger still count. */
function calm(
  { layer, read }: Desk,
  { analysis, text, rules }: { analysis: Analysis; text: string; rules: Set<string> },
): Analysis {
  if (analysis.urgency !== 2 || analysis.urgencyReason === undefined) return analysis
  const reason = foldWords(analysis.urgencyReason)
  const fired = layer.harmless.filter(({ words }) => reason.includes(words))
  if (fired.length === 0) return analysis
  let rest = text
  for (const { words } of layer.harmless) rest = blanked(rest, words)
  const again = read?.(rest)
  const urgency = again ? again.urgency : analysis.sentiment.label === 'negative' ? 1 : 0
  if (urgency === 2) return analysis
  for (const { id } of fired) rules.add(id)
  const { urgencyReason: _, ...calmed } = analysis
  const told = again?.urgencyReason
  return { ...calmed, urgency, ...(urgency > 0 && told !== undefined ? { urgencyReason: told } : {}) }
}

function blanked(text: string, words: string): string {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return text.replaceAll(words, ' '.repeat(words.length))
  let rest = ''
  let from = 0
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, from)) {
    rest += text.slice(from, at) + ' '.repeat(words.length)
    from = at + words.length
  }
  return rest + text.slice(from)
}

function findOwnAspects(
  { layer, read }: Desk,
  search: { analysis: Analysis; text: string; found: readonly OwnAspectMention[]; rules: Set<string> },
): OwnAspectMention[] {
  const { analysis, text, rules } = search
  const found = [...search.found]
  if (layer.ownAspects.length === 0) return found
  const passages = cutPassages(text)
  for (const { id, code, words } of layer.ownAspects) {
    for (const passage of passages) {
      if (!words.some((word) => standsIn(word, passage.folded))) continue
      const { start, end } = passage
      const polarity = polarityOf({ analysis, passage, clause: read?.(text.slice(start, end)) })
      const isKnown = found.some(
        (one) => one.code === code && (one.polarity === polarity || overlaps(one, passage)),
      )
      if (isKnown) continue
      rules.add(id)
      found.push({ code, polarity, span: text.slice(start, end), start, end, confidence: 0.9 })
    }
  }
  return found.sort((first, second) => first.start - second.start || (first.code < second.code ? -1 : 1))
}

// A clause that says too little by itself has the mood of the whole text.
const unsure = 0.6

// What the analyser says about aspects of the clause is surer than its word on the clause alone.
function polarityOf(task: {
  analysis: Analysis
  passage: { start: number; end: number }
  clause: Analysis | undefined
}): Polarity {
  const { analysis, passage, clause } = task
  if (!clause || analysis.aspects.some((aspect) => overlaps(aspect, passage)))
    return leanOf(analysis, passage)
  const { label, confidence } = clause.sentiment
  if (label === 'positive' || label === 'negative') return label
  return confidence < unsure ? leanOf(analysis, passage) : 'neutral'
}
