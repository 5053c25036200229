import { expect, test } from 'vitest'
import { readInvitationsSearch } from './invitations-search.ts'

test('an address keeps the filter, the order number and the period, and drops what is unknown', () => {
  expect(readInvitationsSearch({ show: 'sent', q: 2026001, days: '7', more: 1 })).toEqual({
    show: 'sent',
    q: '2026001',
    days: 7,
  })
  expect(readInvitationsSearch({ show: 'happy', q: '', days: 8 })).toEqual({})
})
