import { remedyStates } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { remedySteps } from './remedy-steps.ts'

const all = () => true
const agent = (permission: string) => permission !== 'remedy.approve'

describe('what can be done with a remedy', () => {
  test('is decided by somebody else, never by whoever proposed it', () => {
    const waiting = { state: 'waiting-approval' as const, handling: 'door' as const }
    expect(remedySteps({ ...waiting, isOwn: false }, all)).toEqual(['approve', 'decline', 'cancel'])
    expect(remedySteps({ ...waiting, isOwn: true }, all)).toEqual(['cancel'])
    expect(remedySteps({ ...waiting, isOwn: false }, agent)).toEqual(['cancel'])
    expect(remedySteps({ ...waiting, isOwn: false }, () => false)).toEqual([])
  })

  test('cannot be taken back once the shop may have it, and ends are ends', () => {
    for (const state of remedyStates) {
      const steps = remedySteps({ state, handling: 'door', isOwn: false }, all)
      if (!['waiting-approval', 'approved'].includes(state)) expect(steps).not.toContain('cancel')
      if (['done', 'refused', 'declined', 'cancelled'].includes(state)) expect(steps).toEqual([])
    }
  })

  test('by hand is done or not', () => {
    const byHand = { state: 'approved' as const, handling: 'hand' as const, isOwn: true }
    expect(remedySteps(byHand, agent)).toEqual(['done', 'notDone', 'cancel'])
  })
})
