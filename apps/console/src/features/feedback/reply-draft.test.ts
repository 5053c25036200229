import { describe, expect, it } from 'vitest'
import { freshReplyKey, keepReplyDraft, readReplyDraft } from './reply-draft.ts'

function emptyPlace() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('the draft of a reply', () => {
  it('comes back with its words and its key', () => {
    const place = emptyPlace()
    const draft = { text: '抱歉让您久等', key: freshReplyKey('fbk_1', 1) }
    keepReplyDraft(place, 'fbk_1', draft)
    expect(readReplyDraft(place, 'fbk_1')).toEqual(draft)
    expect(readReplyDraft(place, 'fbk_2').text).toBe('')
  })

  it('is forgotten when its words are gone', () => {
    const place = emptyPlace()
    keepReplyDraft(place, 'fbk_1', { text: 'x', key: 'k' })
    keepReplyDraft(place, 'fbk_1', { text: '', key: 'k' })
    expect(place.kept.size).toBe(0)
  })

  it('is fresh when what is kept cannot be read', () => {
    const place = emptyPlace()
    for (const broken of ['{', '[]', '{"text":1,"key":"k"}', 'null']) {
      place.setItem('echoloop.reply.fbk_1', broken)
      expect(readReplyDraft(place, 'fbk_1').text).toBe('')
    }
  })
})
