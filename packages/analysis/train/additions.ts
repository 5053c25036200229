import type { Script } from '../src/collect-features.ts'
import { fingerprint } from '../src/index.ts'
import { type GoldReview, isCosmeticsLine, type LabelledText, readRows } from './gold-reviews.ts'
import { writtenPhrases } from './written-phrases.ts'

/**
 * What the positive–negative weights learn from besides the corpora of one script: the annotated reviews and the
 * clauses in them that praise or blame, the cosmetics texts with theirs, and phrases written for the purpose. Every
 * text knows the review from which it comes, so that a fold can leave it out.
 */
export function readAdditions(input: {
  script: Script
  gold: GoldReview[]
  /** Fingerprints of texts that nobody may learn from. */
  barred: Set<string>
  cosmetics: URL
}): LabelledText[] {
  const { script, gold, barred } = input
  const reviews = gold.filter(({ language }) => language === script)
  const known = new Set([...barred, ...reviews.map(({ text }) => fingerprint(text))])
  return [
    ...reviews.flatMap(fromGold),
    ...(script === 'zh' ? fromCosmetics(input.cosmetics, known) : []),
    ...written(script),
  ]
}

function fromGold({ text, sentiment, aspects, category }: GoldReview): LabelledText[] {
  const common = { group: category, origin: fingerprint(text), isAddition: true }
  const additions: LabelledText[] = []
  if (sentiment === 'positive' || sentiment === 'negative')
    additions.push({ ...common, text, label: sentiment })
  for (const { span, polarity } of aspects) {
    if (polarity === 'positive' || polarity === 'negative')
      additions.push({ ...common, text: span, label: polarity })
  }
  return additions
}

const labels = new Map([
  ['正面', 'positive' as const],
  ['负面', 'negative' as const],
])

// A text counts when all its opinions agree; every opinion counts together with what it is about.
function fromCosmetics(file: URL, known: Set<string>): LabelledText[] {
  const additions: LabelledText[] = []
  for (const { text, quads } of readRows(file, isCosmeticsLine)) {
    const origin = fingerprint(text)
    if (known.has(origin)) continue
    const common = { group: 'cosmetics', origin, isAddition: true }
    const [first, ...others] = new Set(quads.map(({ polarity }) => polarity))
    const whole = others.length === 0 ? labels.get(first) : undefined
    if (whole !== undefined) additions.push({ ...common, text, label: whole })
    for (const { aspect, opinion, polarity } of quads) {
      const label = labels.get(polarity)
      if (label !== undefined && aspect + opinion !== '')
        additions.push({ ...common, text: aspect + opinion, label })
    }
  }
  return additions
}

function written(script: Script): LabelledText[] {
  return writtenPhrases(script).map((phrase) => ({
    ...phrase,
    origin: fingerprint(phrase.text),
    isAddition: true,
  }))
}
