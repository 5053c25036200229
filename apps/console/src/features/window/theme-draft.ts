import type { ShopTheme } from '@echoloop/contract'

/** A look that is being changed: what it is now, and what it was before each step. */
export type ThemeDraft = { theme: ShopTheme; past: ShopTheme[]; lastField: keyof ShopTheme | undefined }

export type ThemeStep =
  | { kind: 'change'; change: Partial<ShopTheme> }
  | { kind: 'replace'; theme: ShopTheme }
  | { kind: 'undo' }

const stepsMax = 100

export function beginDraft(theme: ShopTheme): ThemeDraft {
  return { theme, past: [], lastField: undefined }
}

/** Several changes of one field in a row, as while a slider moves, are one step. */
export function draftAfter(draft: ThemeDraft, step: ThemeStep): ThemeDraft {
  if (step.kind === 'undo') {
    const last = draft.past.at(-1)
    return last ? { theme: last, past: draft.past.slice(0, -1), lastField: undefined } : draft
  }
  const theme = step.kind === 'replace' ? step.theme : { ...draft.theme, ...step.change }
  if (isSameTheme(theme, draft.theme)) return draft
  const field = step.kind === 'change' ? fieldOf(step.change) : undefined
  const isOngoing = field !== undefined && field === draft.lastField
  const past = isOngoing ? draft.past : [...draft.past, draft.theme].slice(-stepsMax)
  return { theme, past, lastField: field }
}

export function isSameTheme(one: ShopTheme, other: ShopTheme): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

function fieldOf(change: Partial<ShopTheme>): keyof ShopTheme | undefined {
  const fields: (keyof ShopTheme)[] = ['accent', 'accentDark', 'star', 'starDark', 'radius', 'pageSize']
  return fields.find((field) => change[field] !== undefined)
}
