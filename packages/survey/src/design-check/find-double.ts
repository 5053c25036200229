import type { CheckedText } from './checked-text.ts'
import type { DesignFinding } from './design-finding.ts'
import type { LanguageRules } from './language-rules.ts'

const several = new Set(['multiple', 'ranking', 'matrix'])

/** Two questions in one. The mend asks each on its own. */
export function findDouble(checked: CheckedText, rules: LanguageRules): DesignFinding[] {
  const isRow = checked.place.part === 'row'
  const isList = several.has(checked.asked.kind) && !isRow
  const [joined] = rules.findJoined(checked.readable, { isList, isRow, isOpen: checked.isOpen })
  if (joined === undefined) return []
  const { text } = checked
  const texts = joined.parts.map(({ start, end }) =>
    rules.polish(`${text.slice(0, joined.start)}${text.slice(start, end)}${text.slice(joined.end)}`),
  )
  const { start, end } = joined
  const mend = { code: 'split' as const, texts: texts.length > 1 ? texts : [] }
  return [
    {
      ...checked.place,
      rule: 'double-barrelled',
      level: 'warn',
      words: text.slice(start, end),
      start,
      end,
      mend,
      facts: {},
    },
  ]
}
