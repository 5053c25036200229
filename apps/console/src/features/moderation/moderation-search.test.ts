import { describe, expect, it } from 'vitest'
import { moderationHref, readModerationSearch } from './moderation-search.ts'

describe('the address of the moderation room', () => {
  it('keeps view, reason and order, and leaves out what is usual', () => {
    const search = readModerationSearch({ view: 'appeals', code: 'ring', order: 'oldest' })
    expect(search).toEqual({ filter: { view: 'appeals', code: 'ring' }, order: 'oldest', ignored: [] })
    expect(moderationHref(search)).toBe('/moderation?view=appeals&code=ring&order=oldest')
    expect(moderationHref(readModerationSearch({}), 'fbk_1')).toBe('/moderation/fbk_1')
  })

  it('names what it cannot read and goes on with the rest', () => {
    const search = readModerationSearch({ view: 'nothing', colour: 'red', code: 'burst' })
    expect(search.filter).toEqual({ view: 'all', code: 'burst' })
    expect(search.ignored).toEqual(['view', 'colour'])
  })
})
