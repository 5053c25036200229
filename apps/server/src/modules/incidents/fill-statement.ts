import type { LocaleName } from '@echoloop/locales'

const slot = /\{\{\s*([a-zA-Z]+)\s*\}\}/g

/** What the system knows for a statement; what it does not know stays open for a person. */
export type StatementFacts = Partial<Record<'shop' | 'product' | 'date', string>>

/** Puts facts into the slots of a template, `{{product}}`. Pure. */
export function fillStatement(template: string, facts: StatementFacts): string {
  return template.replace(slot, (open, name: string) => {
    if (name === 'shop' || name === 'product' || name === 'date') return facts[name] ?? open
    return open
  })
}

/** Names of the slots that are still open in any language. Pure. */
export function openSlots(text: Record<LocaleName, string>): string[] {
  const names = [text['zh-CN'], text.en].flatMap((words) =>
    [...words.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => (match[1] ?? '').trim()),
  )
  return [...new Set(names)]
}
