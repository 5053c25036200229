import { expect, test } from 'vitest'
import { readMailboxesSearch } from './mailboxes-search.ts'

test('an address keeps what it knows, and nothing else', () => {
  const id = `mbx_${'0'.repeat(32)}`
  expect(readMailboxesSearch({ tab: 'look', mailbox: id, edit: 'new' })).toEqual({
    tab: 'look',
    mailbox: id,
    edit: 'new',
  })
  expect(readMailboxesSearch({ tab: 'x', mailbox: '<script>', edit: 5 })).toEqual({})
})
