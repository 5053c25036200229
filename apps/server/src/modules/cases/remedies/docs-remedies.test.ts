import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RemedyGround, startRemedyGround } from '../../../../test/start-remedy-ground.ts'

const page = new URL('../../../../../../docs/remedies.md', import.meta.url)

let ground: RemedyGround
let folder: string
let receiver: ChildProcess | undefined

beforeAll(async () => {
  ground = await startRemedyGround()
  folder = await mkdtemp(join(tmpdir(), 'echoloop-receiver-'))
})
afterAll(async () => {
  receiver?.kill()
  await ground.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the receiver of the documentation takes remedies as it stands there', async () => {
  const port = await freePort()
  const { client } = ground.shop
  const url = `http://127.0.0.1:${port}/remedies`
  const { secret } = await client.call(endpoints.putRemedyDoor, { body: { url } })
  await startReceiver(port, secret ?? '')
  expect(await client.call(endpoints.testRemedyDoor)).toEqual({ isGood: true, trouble: null })
  const { id } = await ground.propose(ground.owner.client, await ground.newCase(), {
    kind: 'exchange',
    lines: [{ sku: 'KET', quantity: 1 }],
  })
  expect(await ground.round()).toBe(1)
  expect(await ground.read(id)).toMatchObject({ state: 'accepted', reference: 'AFTER-1', attempts: 1 })
  await client.call(endpoints.rotateRemedyDoorSecret)
  expect(await client.call(endpoints.testRemedyDoor)).toMatchObject({ isGood: true })
  const stranger = await fetch(url, { method: 'POST', body: '{"type":"remedy.ordered","data":{"id":"x"}}' })
  expect(stranger.status).toBe(401)
})

async function startReceiver(port: number, secret: string): Promise<void> {
  const text = await readFile(page, 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const file = join(folder, 'receiver.mjs')
  await writeFile(file, code)
  receiver = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), REMEDY_SECRET: secret },
    stdio: 'inherit',
  })
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' }).catch(
      () => undefined,
    )
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the receiver did not start')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
