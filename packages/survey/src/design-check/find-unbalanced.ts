import type { SurveyQuestion } from '@echoloop/contract'
import { textIn } from '../text-in.ts'
import { countSteps } from './count-steps.ts'
import type { DesignFinding } from './design-finding.ts'
import type { LanguageRules, ScaleWords } from './language-rules.ts'
import { type Label, sideOf } from './side-of.ts'
import { sentencesOf } from './span.ts'

/** A scale with more room on one side than on the other, among the choices or listed in the words of the question. */
export function findUnbalanced(
  question: SurveyQuestion,
  look: { text: string; language: string; rules: LanguageRules },
): DesignFinding[] {
  if (question.kind !== 'single' && question.kind !== 'matrix' && question.choices?.length) return []
  const labels: Label[] = (question.choices ?? [])
    .filter(({ isOther, isExclusive }) => !isOther && !isExclusive)
    .map(({ key, text }) => ({ key, text: textIn(text, [], look.language) }))
  const inChoices = judge({ labels, question, rules: look.rules })
  if (inChoices.length > 0 || labels.length > 0) return inChoices
  return [...endsOf(question, look), ...listedIn(question, look)]
}

function judge({
  labels,
  question,
  rules,
}: {
  labels: Label[]
  question: SurveyQuestion
  rules: LanguageRules
}): DesignFinding[] {
  const counted = countSides(labels, rules) ?? countSteps(labels, rules)
  if (counted === null) return []
  const { positive, negative, first } = counted
  return [
    {
      rule: 'unbalanced-scale',
      level: 'warn',
      question: question.key,
      part: 'choice',
      ...(first.key !== undefined && { entry: first.key }),
      words: first.text,
      start: 0,
      end: first.text.length,
      mend: { code: 'add-choices', texts: lackingLabels(labels, { scale: rules.scale, lacks: counted }) },
      facts: { positive, negative },
    },
  ]
}

/** Null for a list that is no scale and for a scale that is balanced. */
function countSides(
  labels: readonly Label[],
  rules: LanguageRules,
): { positive: number; negative: number; first: Label } | null {
  const graded = labels.filter(
    ({ text }) => (text !== '' && !rules.wayOut.test(text)) || sideOf(text, rules.scale) !== undefined,
  )
  const sides = graded.map(({ text }) => sideOf(text, rules.scale))
  if (graded.length < 3 || sides.includes(undefined) || sides.includes('nothing')) return null
  const positive = sides.filter((side) => side === 'positive').length
  const negative = sides.filter((side) => side === 'negative').length
  if (positive === negative) return null
  const first = graded[sides.indexOf(positive > negative ? 'positive' : 'negative')]
  return first === undefined ? null : { positive, negative, first }
}

/** Labels that the weaker side lacks, nearest to the middle first. */
function lackingLabels(
  labels: readonly Label[],
  { scale, lacks }: { scale: ScaleWords; lacks: { positive: number; negative: number } },
): string[] {
  const known = new Set(labels.map(({ text }) => text.trim().toLowerCase()))
  const balanced = balancedFor(labels, scale)
  const isNegative = lacks.positive > lacks.negative
  const side = isNegative ? balanced.slice(3) : balanced.slice(0, 2).toReversed()
  return side
    .filter((label) => !known.has(label.toLowerCase()))
    .slice(0, Math.abs(lacks.positive - lacks.negative))
}

function balancedFor(labels: readonly Label[], scale: ScaleWords): readonly string[] {
  const words = labels.map(({ text }) => text).join(' ')
  return scale.balanced.find(({ about }) => about.test(words))?.labels ?? []
}

type Look = { text: string; language: string; rules: LanguageRules }

/** Both ends of a scale on one side: from “good” to “excellent”. */
function endsOf(question: SurveyQuestion, { language, rules }: Look): DesignFinding[] {
  const low = textIn(question.low, [], language)
  const high = textIn(question.high, [], language)
  if (sideOf(low, rules.scale) !== 'positive' || sideOf(high, rules.scale) !== 'positive') return []
  const place = { question: question.key, part: 'low' as const, words: low, start: 0, end: low.length }
  const labels = balancedFor([{ text: low }, { text: high }], rules.scale)
  const mend = { code: 'use-neutral-word' as const, texts: labels.slice(-1) }
  return [{ rule: 'unbalanced-scale', level: 'warn', ...place, mend, facts: { positive: 2, negative: 0 } }]
}

/** A scale listed in the words: “was it good, very good or excellent?”. */
function listedIn(question: SurveyQuestion, { text, rules }: Look): DesignFinding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const listed = longestList(sentence.text, rules.scale)
    if (listed.length < 3) return []
    const counted = countSides(listed, rules)
    const [first] = listed
    const last = listed.at(-1)
    if (counted === null || first === undefined || last === undefined) return []
    const start = text.indexOf(first.text, sentence.start)
    const end = text.indexOf(last.text, start) + last.text.length
    const place = { question: question.key, part: 'text' as const, words: text.slice(start, end), start, end }
    const facts = { positive: counted.positive, negative: counted.negative }
    const mend = { code: 'add-choices' as const, texts: [] }
    return [{ rule: 'unbalanced-scale' as const, level: 'warn' as const, ...place, mend, facts }]
  })
}

function longestList(sentence: string, scale: ScaleWords): Label[] {
  const pieces = sentence.replace(/[?？。.!！]+$/, '').split(scale.lists)
  let best: Label[] = []
  let run: Label[] = []
  for (const [at, piece] of pieces.entries()) {
    const words = at === 0 ? lastLabel(piece, scale) : piece.trim()
    run = words !== '' && sideOf(words, scale) !== undefined ? [...run, { text: words }] : []
    if (run.length > best.length) best = run
  }
  return best
}

/** The first of a list still hangs on the question: “Was it good” gives “good”. */
function lastLabel(piece: string, scale: ScaleWords): string {
  const found = /(?:very |quite |extremely )?[\p{L}-]+$/iu.exec(piece.trim())?.[0] ?? ''
  const afterMark =
    piece
      .split(/[:：（(]/)
      .at(-1)
      ?.trim() ?? ''
  return sideOf(afterMark, scale) === undefined ? found : afterMark
}
