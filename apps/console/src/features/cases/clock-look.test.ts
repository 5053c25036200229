import { describe, expect, test } from 'vitest'
import { clockLook } from './clock-look.ts'

const noon = Date.parse('2026-11-20T12:00:00Z')

describe('how a clock looks', () => {
  test('a clock with time enough is calm and says how much is left', () => {
    const look = clockLook({ dueAt: '2026-11-20T18:00:00Z', startedAt: '2026-11-20T10:00:00Z' }, noon)
    expect(look).toEqual({ shape: 'calm', leftMs: 6 * 3_600_000, usedShare: 0.25 })
  })

  test('from its warning on it is soon, to the instant', () => {
    const clock = { dueAt: '2026-11-20T14:00:00Z', warnAt: '2026-11-20T12:00:00Z' }
    expect(clockLook(clock, noon - 1).shape).toBe('calm')
    expect(clockLook(clock, noon).shape).toBe('soon')
  })

  test('without a warning time the last hour is soon', () => {
    expect(clockLook({ dueAt: '2026-11-20T13:00:00Z' }, noon).shape).toBe('soon')
    expect(clockLook({ dueAt: '2026-11-20T13:00:01Z' }, noon).shape).toBe('calm')
  })

  test('at its due time it is not late yet, a moment after it is', () => {
    expect(clockLook({ dueAt: '2026-11-20T12:00:00Z' }, noon).shape).toBe('soon')
    expect(clockLook({ dueAt: '2026-11-20T12:00:00Z' }, noon + 1)).toMatchObject({
      shape: 'late',
      leftMs: -1,
    })
  })

  test('a paused clock is neither soon nor late', () => {
    expect(clockLook({ dueAt: '2026-11-20T11:00:00Z', isPaused: true }, noon).shape).toBe('paused')
  })

  test('no due time, no clock', () => {
    expect(clockLook({ dueAt: null }, noon).shape).toBe('none')
  })

  test('the share used never leaves 0 to 1, whatever the start', () => {
    const late = clockLook({ dueAt: '2026-11-20T11:00:00Z', startedAt: '2026-11-20T10:00:00Z' }, noon)
    const early = clockLook({ dueAt: '2026-11-20T18:00:00Z', startedAt: '2026-11-20T13:00:00Z' }, noon)
    const broken = clockLook({ dueAt: '2026-11-20T11:00:00Z', startedAt: '2026-11-20T11:00:00Z' }, noon)
    expect([late.usedShare, early.usedShare, broken.usedShare]).toEqual([1, 0, 1])
  })
})
