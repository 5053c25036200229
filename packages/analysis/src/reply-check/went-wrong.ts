import type { SentimentLabel } from '../analysis.ts'
import { noTroubleWords, praiseWords, troubleWords } from './aspect-words.ts'
import { apologyWords } from './manner-words.ts'
import { en, says, standsIn, zh } from './match-words.ts'
import { foldUnits, type ReplyReading } from './read-reply.ts'
import type { MatterKind, ReplyFacts } from './reply-finding.ts'

/** From here on an aspect weighs without anything else that speaks for it. */
const certain = 0.6

/** Turns from praise to what was not good. */
const turnWords: RegExp[] = [
  ...zh(
    '但是?|不过|可惜|就是(?=.{0,10}(?:有点|太|不|慢|差|小|大|少))|唯一|美中不足|遗憾|缺点|只是|然而|除了',
  ),
  ...en(
    'but|though|although|however|except|unfortunately|only (?:downside|complaint|gripe|thing|issue|problem)|downside|shame|pity|wish|minus|sadly',
  ),
]

/** A question that supposes a trouble is none yet: "会掉色吗", "does it leak?" */
const supposingWords: RegExp[] = [
  ...zh(
    '请问|会不会|会~~(?:吗|么|嘛)|容易~(?:吗|么)|是否|能不能|有没有|是不是会|可不可以|怕不怕|多少|哪|([\u4e00-\u9fff])不\\1|(?:单独|另外|额外)(?:买|购|配|卖)|有卖|卖吗|哪里(?:有)?(?:买|卖)',
  ),
  ...en(
    '(?:does|do|is|are|will|would|can|could|should|has|how|what|which|when|where) (?:it|this|these|they|the|your|there|you|i|we|one|a|an|\\w+)|anyone know|wondering',
  ),
]

/** Trouble with something else, trouble that is feared, or goods missed at a sale. */
const elsewhereWords: RegExp[] = [
  ...zh(
    '(?:别家|别的店|其他家|另一家|老款|旧款|(?:以前|之前|原来|原先)(?:用的|那[个款台]))[^。！？?]{0,20}',
    '(?:怕|担心|如果|要是|万一|假如)[^。！？?，,]{0,16}|(?:没|未)(?:抢|买|赶|拍)(?:到|上)[^。！？]{0,8}',
  ),
  ...en(
    '(?:my (?:old|previous) \\w+|(?:another|other) (?:brands?|shops?))~~|(?:if|in case|afraid|worried) (?:that )?(?:it|they|this|the|that) ~~',
  ),
]

const questionMark = /请问|([\u4e00-\u9fff])[不没]\1|[?？]|[吗呢么](?:[。！!~～\s]|$)/

const asking: RegExp[] = [
  ...zh(
    '请问|想问|咨询|问一下|吗|呢|怎么|多少|哪|什么|是否|能不能|可不可以|会不会|有没有|几[个天号]|还是|([\u4e00-\u9fff])[不没]\\1|谁|咋|多[久大高长重]',
  ),
  ...en('how|what|when|where|which|who|can|could|does|do|is|are|will|would|should|may'),
]

/** True when a text only wants to know something and tells of no trouble. Linear time. */
export function isQuestionOnly(text: string): boolean {
  const folded = foldUnits(text)
  if (!questionMark.test(folded) || !standsIn(folded, asking)) return false
  return without(folded, elsewhereWords)
    .split(/(?<=[。！!？?；;\n]|\.\s)/)
    .every(
      (sentence) =>
        !tellsTrouble(sentence) || (questionMark.test(sentence) && standsIn(sentence, supposingWords)),
    )
}

/** What a text mostly is, from what the analysis says of it; a plain question stays one whatever its mood. */
export function matterKind({ text, sentiment }: { text: string; sentiment: SentimentLabel }): MatterKind {
  if (isQuestionOnly(text)) return 'question'
  if (sentiment === 'negative') return 'complaint'
  if (sentiment === 'mixed') return 'mixed'
  return sentiment === 'positive' ? 'praise' : 'remark'
}

/** True when the customer asked and did not rate; who asks wants an answer and neither thanks nor an apology. */
export function isAsked(facts: ReplyFacts): boolean {
  if (facts.kind !== undefined) return facts.kind === 'question'
  if ((facts.rating ?? null) !== null || facts.customerTexts.length === 0) return false
  return isQuestionOnly(facts.customerTexts.join('\n'))
}

/**
 * Whether something went wrong, from stars, kind, aspects and words together: one or two stars say so, four or five
 * say no unless something certain speaks against them, a question says no. What the caller states overrules all.
 */
export function wentWrong(reading: ReplyReading, facts: ReplyFacts): boolean {
  if (facts.hasTrouble !== undefined) return facts.hasTrouble
  const rating = facts.rating ?? null
  if (rating !== null && rating <= 2) return true
  if (isAsked(facts)) return false
  const said = foldUnits(facts.customerTexts.join('\n'))
  if (rating !== null && rating >= 4) return isSpoilt(facts, { said, rating })
  if (facts.kind === 'complaint' && (rating === null || tellsTrouble(said))) return true
  if (rating === 3 && standsIn(said, turnWords)) return true
  const isQuiet = facts.kind === 'praise' || facts.kind === 'remark' || rating !== null
  const bad = facts.aspects.filter(({ polarity }) => polarity === 'negative')
  if (bad.some(({ confidence = 1 }) => !isQuiet || confidence >= certain)) return true
  if (isQuiet || facts.aspects.length > 0)
    return facts.kind !== 'praise' && tellsTrouble(said) && !isPraised(facts)
  if (tellsTrouble(said) || says(reading, apologyWords)) return true
  return said.trim() !== '' && !standsIn(said, praiseWords) && !/[?？吗呢]/.test(said)
}

// Good stars outweigh a reading that is not backed by the words.
function isSpoilt(facts: ReplyFacts, { said, rating }: { said: string; rating: number }): boolean {
  const turns = standsIn(said, turnWords)
  return facts.aspects.some(({ polarity, confidence = 1, span }) => {
    if (polarity !== 'negative') return false
    const isBacked = tellsTrouble(foldUnits(span ?? said))
    if (rating === 4) return isBacked || turns || confidence >= 0.8
    return isBacked && (turns || confidence >= certain)
  })
}

function isPraised({ aspects }: ReplyFacts): boolean {
  return aspects.some(({ polarity }) => polarity === 'positive')
}

function tellsTrouble(folded: string): boolean {
  return standsIn(without(folded, noTroubleWords), troubleWords)
}

function without(folded: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((said, pattern) => said.replace(pattern, ' '), folded)
}
