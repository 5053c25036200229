import type { ComparisonRelation, FoundComparison, Range } from './comparison.ts'
import { badWords, goodWords } from './english-words.ts'

type Groups = Record<string, string | undefined>
type Rule = { pattern: RegExp; relation: (groups: Groups) => ComparisonRelation | undefined }

const word = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’&+-]|\\.(?=\\p{L}))*"
const side = `${word}(?: ${word}){0,4}`
const article = '(?:(?:the|a|an|my|our|their|its|any|all|most) )?'
const negation = "(?<not>\\bnot |n't |n’t |\\bno |\\bnever |\\bhardly )?"
const degree =
  '(?:much |far |way |a lot |a bit |slightly |even |so much |significantly |any |really |nearly )*'

const rules: readonly Rule[] = [
  {
    pattern: pattern(
      `\\bprefer(?:red|s)? ${article}(?<subject>${side}?) (?:to|over) ${article}(?<object>${side})`,
    ),
    relation: () => 'better',
  },
  {
    pattern: pattern(
      `\\b(?:switched|moved|changed|went) from ${article}(?<object>${side}?) to ${article}(?<subject>${side})`,
    ),
    relation: () => 'better',
  },
  {
    // not as quiet as
    pattern: pattern(
      `(?:\\bnot |n't |n’t )${degree}(?:as|so|quite as|nearly as) (?<quality>${word}) as ${article}(?<object>${side})`,
    ),
    relation: ({ quality }) => turned(relationOf(quality)),
  },
  {
    pattern: pattern(
      `\\b(?:just |almost |every bit )?as (?<quality>${word}) as ${article}(?<object>${side})`,
    ),
    relation: ({ quality }) => (isQuality(quality) ? 'equal' : undefined),
  },
  {
    pattern: pattern(
      `${negation}${degree}\\b(?<amount>more|less) (?<quality>${word}) (?:than|compared (?:to|with)) ${article}(?<object>${side})`,
    ),
    relation: ({ amount, quality, not }) => {
      const found = relationOf(quality)
      if (not) return isQuality(quality) ? 'equal' : undefined
      return amount === 'less' ? turned(found) : found
    },
  },
  {
    pattern: pattern(`${negation}${degree}\\b(?<quality>\\p{L}+er|worse) than ${article}(?<object>${side})`),
    relation: ({ quality = '', not }) => {
      if (['other', 'rather', 'never', 'ever', 'over', 'later', 'sooner', 'under'].includes(quality))
        return undefined
      return not ? 'equal' : relationOf(quality)
    },
  },
  {
    pattern: pattern(
      `\\b(?:superior to|beats|beat|outperforms|outclasses|outlasts|leagues ahead of|miles ahead of) ${article}(?<object>${side})`,
    ),
    relation: () => 'better',
  },
  {
    pattern: pattern(
      `\\b(?:inferior to|falls short of|no match for|can't compete with|can’t compete with|doesn't compare to|doesn’t compare to) ${article}(?<object>${side})`,
    ),
    relation: () => 'worse',
  },
  {
    pattern: pattern(`\\b(?:compared (?:to|with)|in comparison (?:to|with)) ${article}(?<object>${side})`),
    relation: () => 'different',
  },
]

/** Comparisons in a folded English sentence, each place once. A question claims nothing. */
export function findEnglish(sentence: string): FoundComparison[] {
  if (/\?\s*$/.test(sentence)) return []
  const taken: Range[] = []
  return rules.flatMap(({ pattern: rule, relation }) =>
    Array.from(sentence.matchAll(rule)).flatMap((match): FoundComparison[] => {
      const range = { start: match.index, end: match.index + match[0].length }
      const found = relation(match.groups ?? {})
      if (found === undefined || taken.some(({ start, end }) => start < range.end && range.start < end))
        return []
      taken.push(range)
      return [{ relation: found, subject: subjectOf(sentence, match), object: groupOf(match, 'object') }]
    }),
  )
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'dgu')
}

function isQuality(quality = ''): boolean {
  return goodWords.has(quality) || badWords.has(quality)
}

function relationOf(quality = ''): ComparisonRelation {
  if (goodWords.has(quality)) return 'better'
  return badWords.has(quality) ? 'worse' : 'different'
}

function turned(relation: ComparisonRelation): ComparisonRelation {
  if (relation === 'better') return 'worse'
  return relation === 'worse' ? 'better' : relation
}

function groupOf(match: RegExpExecArray, name: 'subject' | 'object'): Range | null {
  const [start = 0, end = 0] = match.indices?.groups?.[name] ?? []
  return end > start ? { start, end } : null
}

/** What is compared stands before the words of comparing, within their clause. */
function subjectOf(sentence: string, match: RegExpExecArray): Range | null {
  const named = groupOf(match, 'subject')
  if (named) return named
  const before = sentence.slice(0, match.index)
  const clause = /(?:^|[,;:(]|\b(?:and|but|because|although|while) )(?<subject>[^,;:(]*)$/du.exec(before)
  const subject = clause && groupOf(clause, 'subject')
  return subject && sentence.slice(subject.start, subject.end).trim() !== '' ? subject : null
}
