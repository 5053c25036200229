import { describe, expect, it } from 'vitest'
import { isUnderWay, rowsPerSecond, shareRead } from './import-progress.ts'

describe('how far an import is', () => {
  it('is the share of its bytes, never more than all', () => {
    expect(shareRead({ state: 'running', bytesRead: 25, bytesTotal: 100 })).toBe(0.25)
    expect(shareRead({ state: 'running', bytesRead: 120, bytesTotal: 100 })).toBe(1)
  })

  it('is nothing before the file is there and whole when done', () => {
    expect(shareRead({ state: 'waiting-for-file', bytesRead: 0, bytesTotal: 0 })).toBe(0)
    expect(shareRead({ state: 'done', bytesRead: 0, bytesTotal: 0 })).toBe(1)
  })

  it('goes on by itself only when queued or running', () => {
    expect(['waiting-for-file', 'queued', 'running', 'done', 'cancelled', 'failed'] as const).toSatisfy(
      (states: readonly Parameters<typeof isUnderWay>[0][]) =>
        states.filter(isUnderWay).join() === 'queued,running',
    )
  })

  it('tells the speed once rows are read', () => {
    const createdAt = '2026-05-01T00:00:00.000Z'
    const nowMs = Date.parse('2026-05-01T00:00:10.000Z')
    expect(rowsPerSecond({ rowsRead: 500, createdAt, finishedAt: null }, nowMs)).toBe(50)
    expect(rowsPerSecond({ rowsRead: 500, createdAt, finishedAt: '2026-05-01T00:00:05.000Z' }, nowMs)).toBe(
      100,
    )
    expect(rowsPerSecond({ rowsRead: 0, createdAt, finishedAt: null }, nowMs)).toBeUndefined()
  })
})
