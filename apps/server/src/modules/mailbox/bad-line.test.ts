import { endpoints } from '@echoloop/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MailGround, mailOf, startMailGround } from '../../../test/start-mail-ground.ts'

let ground: MailGround

beforeEach(async () => {
  ground = await startMailGround()
  await ground.shop.client.call(endpoints.createMailbox, { body: { ...ground.settings(), earlierDays: 0 } })
})
afterEach(() => ground.stop())

/** Each of its own person, with so many bytes attached. */
function put(name: string, attached: Buffer): void {
  const body = [
    '--b\nContent-Type: text/plain\n\n',
    `${name} arrived broken.\n`,
    '--b\nContent-Type: application/zip; name="a.zip"\nContent-Transfer-Encoding: base64\n\n',
    `${attached.toString('base64').replaceAll(/.{76}/g, '$&\n')}\n--b--`,
  ].join('')
  const head = ['Content-Type: multipart/mixed; boundary=b']
  const from = `${name}@people.example`
  ground.imap.put(mailOf({ id: `${name}@mails.example`, from, subject: name, head, body }))
}

const some = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes }, (_, index) => (index * index) % 251))

async function newestMail(): Promise<{ subject: string | null; attached: Buffer }> {
  const { items } = await ground.shop.client.call(endpoints.listMails, { query: { view: 'taken' } })
  const headers = { authorization: `Bearer ${ground.shop.key}` }
  const file = await fetch(`${ground.api.url}/v1/mails/${items[0]?.id}/files/0`, { headers })
  return { subject: items[0]?.subject ?? null, attached: Buffer.from(await file.arrayBuffer()) }
}

async function names(): Promise<string[]> {
  const query = { view: 'taken', limit: 200 } as const
  const { items } = await ground.shop.client.call(endpoints.listMails, { query })
  return items.map(({ subject }) => subject ?? '')
}

async function health() {
  const [mailbox] = (await ground.shop.client.call(endpoints.listMailboxes, {})).items
  return mailbox
}

test('a line that always breaks brings in every mail, and a large one holds up none behind it', async () => {
  const small = Array.from({ length: 40 }, (_, index) => `small-${index}`)
  const attached = some(220_000)
  put('large', attached)
  for (const name of small) put(name, some(1000))
  ground.imap.cutAfter(...Array.from({ length: 500 }, () => 20_000))
  const came: { connections: number; names: string[] }[] = []
  for (let turn = 0; turn < 20 && came.at(-1)?.names.length !== 41; turn++) {
    ground.later(31)
    await ground.round()
    came.push({ connections: ground.imap.connections, names: await names() })
  }
  const last = came.at(-1)
  expect(last?.names.toSorted()).toEqual(['large', ...small].toSorted())
  // 360 kB in connections of 20 kB: twice the least that would do, and some in which pieces are found too large.
  expect(last?.connections).toBeLessThan(45)
  const newest = await newestMail()
  expect(newest.subject).toBe('large')
  expect(newest.attached.equals(attached)).toBe(true)
})

test('a server that knows no pieces gives a large mail whole, and it is that mail once', async () => {
  const attached = some(1_000_000)
  put('whole', attached)
  ground.imap.knowsNoPieces = true
  await ground.round()
  expect((await newestMail()).attached.equals(attached)).toBe(true)
})

test('a break after something came is no failure: the next connection follows at once', async () => {
  put('first', some(10))
  ground.imap.cutAfter(50, 50, 50)
  for (let turn = 0; turn < 3; turn++) {
    ground.later(31)
    await ground.round()
  }
  expect(await health()).toMatchObject({ failures: 3, health: 'failing' })
  for (let index = 0; index < 15; index++) put(`mail-${index}`, some(600))
  const before = ground.imap.connections
  ground.imap.cutAfter(12_000)
  ground.later(31)
  await ground.round()
  expect(ground.imap.connections).toBe(before + 2)
  expect(await names()).toHaveLength(16)
  expect(await health()).toMatchObject({ failures: 0, health: 'good' })
})

test('a server that breaks before anything came is left alone for longer each time', async () => {
  ground.imap.cutAfter(50, 50)
  await ground.round()
  expect(await health()).toMatchObject({ failures: 1 })
  expect(ground.imap.connections).toBe(1)
  ground.later(2)
  await ground.round()
  expect(ground.imap.connections).toBe(2)
  await ground.round()
  expect(ground.imap.connections).toBe(2)
})
