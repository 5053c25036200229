import { usualTheme } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { beginDraft, draftAfter } from './theme-draft.ts'

test('a slider that moves is one step back, two fields are two', () => {
  let draft = beginDraft(usualTheme)
  for (const radius of [9, 10, 11]) draft = draftAfter(draft, { kind: 'change', change: { radius } })
  draft = draftAfter(draft, { kind: 'change', change: { accent: '#0958d9' } })
  expect(draft.theme).toMatchObject({ radius: 11, accent: '#0958d9' })
  draft = draftAfter(draft, { kind: 'undo' })
  expect(draft.theme).toMatchObject({ radius: 11, accent: usualTheme.accent })
  draft = draftAfter(draft, { kind: 'undo' })
  expect(draft.theme).toEqual(usualTheme)
  expect(draftAfter(draft, { kind: 'undo' })).toEqual(draft)
})

test('what changes nothing is no step, and going back to the usual look can be undone', () => {
  const begun = beginDraft({ ...usualTheme, font: 'serif' })
  expect(draftAfter(begun, { kind: 'change', change: { font: 'serif' } })).toBe(begun)
  const reset = draftAfter(begun, { kind: 'replace', theme: usualTheme })
  expect(draftAfter(reset, { kind: 'undo' }).theme.font).toBe('serif')
})
