import { describe, expect, it } from 'vitest'
import { readListeningSearch } from './listening-search.ts'

describe('the address of the room', () => {
  it('keeps what it knows', () => {
    const monitorId = `mon_${'0'.repeat(32)}`
    expect(readListeningSearch({ tab: 'figures', days: '7', monitorId, sentiment: 'negative' })).toEqual({
      tab: 'figures',
      days: 7,
      monitorId,
      sentiment: 'negative',
    })
  })

  it('leaves out what it does not', () => {
    expect(readListeningSearch({ tab: 'x', monitorId: 'fbk_1', sentiment: 'angry', language: 1 })).toEqual({})
  })
})
