import type { IncidentStatement } from '@echoloop/contract'

type Words = IncidentStatement['text']
type Saved = Pick<IncidentStatement, 'version' | 'text'>

/** What stands in the form, and the version that it was written over. */
export type StatementDraft = { words: Words; base: Saved }

export function beginDraft({ version, text }: Saved): StatementDraft {
  return { words: text, base: { version, text } }
}

export function isChanged({ words, base }: StatementDraft): boolean {
  return !isSame(words, base.text)
}

/** Another version came: a form in which nothing was typed shows it; what was typed stays as it is. */
export function draftAfter(draft: StatementDraft, saved: Saved): StatementDraft {
  // An older one is what this form has just replaced and the page has not read anew.
  if (saved.version <= draft.base.version) return draft
  return isChanged(draft) && !isSame(draft.words, saved.text) ? draft : beginDraft(saved)
}

/** What was typed goes on over that version. */
export function keepMine({ words }: StatementDraft, { version, text }: Saved): StatementDraft {
  return { words, base: { version, text } }
}

/** Somebody else saved meanwhile, and what was typed would be written over words that nobody has seen. */
export function isOvertaken(draft: StatementDraft, saved: Saved): boolean {
  return saved.version > draftAfter(draft, saved).base.version
}

/** Blanks at the ends are not kept by the server and make no difference. */
function isSame(one: Words, other: Words): boolean {
  return one.en.trim() === other.en.trim() && one['zh-CN'].trim() === other['zh-CN'].trim()
}
