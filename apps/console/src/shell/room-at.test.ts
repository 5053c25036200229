import { permissionsOf } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { roomAt } from './room-at.ts'
import { rooms } from './rooms.tsx'

test('an address lies in the room it begins with, and the first page is only itself', () => {
  expect(roomAt('/')?.name).toBe('overview')
  expect(roomAt('/products/prd_1')?.name).toBe('products')
  expect(roomAt('/trust/audits/adt_1')?.name).toBe('trust')
  expect(roomAt('/productsomething')).toBeUndefined()
})

test('an auditor is offered the rooms for audits and for settings, and nothing that buyers said', () => {
  const held = permissionsOf('auditor')
  const offered = rooms.filter(({ permission }) => !permission || held.includes(permission))
  expect(offered.map(({ name }) => name)).toEqual(['trust', 'settings'])
})
