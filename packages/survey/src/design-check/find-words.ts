import type { CheckedText } from './checked-text.ts'
import type { DesignFinding } from './design-finding.ts'
import type { LanguageRules } from './language-rules.ts'
import type { WordRule } from './word-rule.ts'

/** Findings of the rules that look for words. One text gets each rule once, at its first place. */
export function findWords(checked: CheckedText, rules: LanguageRules): DesignFinding[] {
  const found = rules.words.flatMap((rule) => findRule(rule, { checked, rules }))
  return found.filter((one, at) => found.findIndex(({ rule }) => rule === one.rule) === at)
}

type Look = { checked: CheckedText; rules: LanguageRules }

function findRule(rule: WordRule, { checked, rules }: Look): DesignFinding[] {
  if (rule.isForClosed && checked.isOpen) return []
  const match = rule.words.exec(checked.readable)
  if (match === null || match[0].trim() === '' || rule.unless?.test(checked.readable)) return []
  const lead = match[0].length - match[0].replace(/^[\s,，]+/, '').length
  const start = match.index + lead
  const end = match.index + match[0].trimEnd().length
  if (rules.isName(checked.text, start)) return []
  const words = checked.text.slice(start, end)
  const texts = mendOf(rule, { checked, rules, start, end })
  const level = rule.rule === 'vague' || rule.rule === 'jargon' ? 'hint' : 'warn'
  return [
    {
      ...checked.place,
      rule: rule.rule,
      level,
      words,
      start,
      end,
      mend: { code: rule.mend, texts },
      facts: {},
    },
  ]
}

function mendOf(rule: WordRule, at: Look & { start: number; end: number }): string[] {
  const { text } = at.checked
  for (const [words, mended] of rule.rewrites ?? [])
    if (words.test(text.trim())) return [at.rules.polish(text.trim().replace(words, mended))]
  if (!rule.takesOut) return []
  return [at.rules.polish(`${text.slice(0, at.start)}${text.slice(at.end)}`)]
}
