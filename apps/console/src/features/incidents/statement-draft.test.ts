import { describe, expect, test } from 'vitest'
import { beginDraft, draftAfter, isChanged, isOvertaken, keepMine } from './statement-draft.ts'

const first = { version: 1, text: { 'zh-CN': '我们在查', en: 'We are looking' } }
const second = { version: 2, text: { 'zh-CN': '已停售', en: 'Sale is stopped' } }
const begun = beginDraft(first)
const typed = { ...begun, words: { ...begun.words, en: 'We are looking into the lid' } }

describe('a statement that is being written while a colleague saves', () => {
  test('keeps what was typed, and says that it was overtaken', () => {
    const after = draftAfter(typed, second)
    expect(after.words.en).toBe('We are looking into the lid')
    expect(after.base.version).toBe(1)
    expect(isOvertaken(after, second)).toBe(true)
  })

  test('follows the colleague where nothing was typed', () => {
    const after = draftAfter(begun, second)
    expect(after).toEqual(beginDraft(second))
    expect(isOvertaken(begun, second)).toBe(false)
  })

  test('is the same again when the colleague wrote the same, and when its own words were saved', () => {
    const saved = { version: 2, text: { 'zh-CN': '我们在查', en: 'We are looking into the lid' } }
    const padded = { ...typed, words: { ...typed.words, en: 'We are looking into the lid ' } }
    const after = draftAfter(padded, saved)
    expect(after.base.version).toBe(2)
    expect(isChanged(after)).toBe(false)
    expect(isOvertaken(padded, saved)).toBe(false)
  })

  test('goes on over the newer version when it is kept: saved it becomes the third', () => {
    const kept = keepMine(typed, second)
    expect(kept).toEqual({ words: typed.words, base: second })
    expect(isOvertaken(kept, second)).toBe(false)
    expect(isChanged(kept)).toBe(true)
    expect(isOvertaken(kept, { ...second, version: 3 })).toBe(true)
  })

  test('stays as it is when the same version is read again', () => {
    expect(draftAfter(typed, first)).toBe(typed)
    expect(isOvertaken(typed, first)).toBe(false)
  })

  test('does not go back to the version before, which the page may still show after saving', () => {
    const saved = beginDraft(second)
    expect(draftAfter(saved, first)).toBe(saved)
    expect(isOvertaken(saved, first)).toBe(false)
  })
})
