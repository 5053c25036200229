import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './start-api.ts'

const rooms = new URL('../../console/src/shell/rooms.tsx', import.meta.url)
let api: TestApi

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.stop())

test('no page for shoppers stands where the console has a room, so that a room can be opened anew', async () => {
  const paths = [...(await readFile(rooms, 'utf8')).matchAll(/\bto: '(\/[a-z-]+)'/g)].map(
    ([, path = '']) => path,
  )
  expect(paths).toContain('/feedback')

  for (const path of paths.flatMap((one) => [one, `${one}/x`]))
    expect([path, await isTaken(path)]).toEqual([path, false])
  expect(await isTaken('/policy')).toBe(true)
})

/** The console's page, or without a built console a refusal in JSON: nothing else answers there. */
async function isTaken(path: string): Promise<boolean> {
  const reply = await fetch(new URL(path, api.url))
  const body = await reply.text()
  return !body.includes('<div id="root"') && !reply.headers.get('content-type')?.includes('json')
}
