import type { ServiceLevel } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { cellOf } from './level-cells.ts'

function level(changes: Partial<ServiceLevel>): ServiceLevel {
  return {
    id: 'slv',
    tier: null,
    severity: null,
    topic: null,
    departmentId: null,
    firstReplyMinutes: null,
    publicReplyMinutes: null,
    nextReplyMinutes: null,
    resolutionMinutes: null,
    calendarId: null,
    warnPercent: 75,
    ladder: [],
    ...changes,
  }
}

describe('a cell of the table of levels', () => {
  const vipQuality = level({ tier: 'vip', topic: 'product.quality', firstReplyMinutes: 15 })
  const vip = level({ tier: 'vip', resolutionMinutes: 600 })
  const product = level({ topic: 'product', nextReplyMinutes: 0 })
  const everyone = level({ firstReplyMinutes: 240, nextReplyMinutes: 240, resolutionMinutes: 2160 })
  const levels = [vipQuality, vip, product, everyone]

  test('shows what the row says itself', () => {
    expect(cellOf(levels, vipQuality, 'first-reply')).toEqual({ minutes: 15, isInherited: false })
    expect(cellOf(levels, product, 'next-reply')).toEqual({ minutes: 0, isInherited: false })
  })

  test('shows what the next more general row says, and no row that is for other cases', () => {
    expect(cellOf(levels, vipQuality, 'resolution')).toEqual({ minutes: 600, isInherited: true })
    expect(cellOf(levels, vipQuality, 'next-reply')).toEqual({ minutes: 0, isInherited: true })
    expect(cellOf(levels, vip, 'next-reply')).toEqual({ minutes: 240, isInherited: true })
    expect(cellOf(levels, vip, 'public-reply')).toEqual({ minutes: null, isInherited: true })
  })
})
