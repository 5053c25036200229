import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson, endpoints, type LogHead } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { newSigner } from '../../../../test/new-signer.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import {
  type Answer,
  type Asked,
  type JsonServer,
  startJsonServer,
} from '../../../../test/start-json-server.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { appendToLog, sequenceLog, tellWitnesses } from '../index.ts'

let api: TestApi
let elsewhere: TestApi
let mailbox: Mailbox
let receiver: JsonServer
let shop: TestShop
let asked: Asked[] = []
let answer: Answer = {}

beforeAll(async () => {
  mailbox = await startMailbox()
  const environment = { DOOR_PRIVATE: 'true', SMTP_URL: mailbox.url }
  ;[api, elsewhere] = await Promise.all([startApi({ environment }), startApi({ environment })])
  receiver = await startJsonServer((question) => {
    asked.push(question)
    return answer
  })
})
afterAll(async () => {
  await Promise.all([api.stop(), elsewhere.stop(), mailbox.close(), receiver.close()])
})
beforeEach(async () => {
  shop = await api.newShop({ name: '陶器店' })
  asked = []
  answer = {}
  await grow(1)
})

const later = (ms: number, of: TestApi = api) => {
  of.app.platform.clockOffsetMs += ms
}

/** Lets the log of the shop grow and signs for it. */
async function grow(entries: number): Promise<LogHead> {
  later(6000)
  const removed = Array.from({ length: entries }, () => ({ kind: 'removed' as const }))
  await shop.run((scope) => appendToLog(scope, removed))
  await shop.run((scope) => sequenceLog(scope, { limit: 5000, methods: {} }))
  return shop.client.call(endpoints.readLogHead, { query: { shop: shop.publicId } })
}

function tell(): Promise<number> {
  const { dataFolder, messages, platform } = api.app
  const doors = { ...messages.doors, publicUrl: api.url }
  return tellWitnesses(platform, { doors, dataFolder })
}

type NewWitness = z.input<NonNullable<typeof endpoints.addWitness.body>>
const add = (body: NewWitness) => shop.client.call(endpoints.addWitness, { body })
const states = async () => (await shop.client.call(endpoints.listWitnesses)).items

describe('a witness', () => {
  test('by webhook gets the newest head, signed, once a minute at most', async () => {
    const { secret, witness } = await add({ kind: 'webhook', url: `${receiver.url}/heads` })
    const head = await grow(2)
    await tell()
    await tell()
    expect(asked).toHaveLength(1)
    const [question] = asked
    if (!question) throw new Error('the webhook was asked')
    const { headers, body, path } = question
    expect(path).toBe('/heads')
    expect(body).toMatchObject({ type: 'log.head', data: { head, url: api.url } })
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${JSON.stringify(body)}`
    const key = Buffer.from((secret ?? '').replace('whsec_', ''), 'base64')
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
    const fresh = await grow(1)
    await tell()
    expect(asked).toHaveLength(1)
    later(60_000)
    await tell()
    expect(asked[1]?.body).toMatchObject({ data: { head: { size: fresh.size } } })
    const params = { id: witness.id }
    const { items } = await shop.client.call(endpoints.listWitnessDeliveries, { params, query: { limit: 1 } })
    expect(items).toMatchObject([{ size: fresh.size, headAt: fresh.at }])
  })

  test('that does not answer is told again, later each time, until it does', async () => {
    await add({ kind: 'webhook', url: `${receiver.url}/heads` })
    answer = { status: 500 }
    await tell()
    expect(await states()).toMatchObject([{ failures: 1, lastError: 'http 500', lastSize: null }])
    await tell()
    expect(asked).toHaveLength(1)
    later(61_000)
    await tell()
    later(61_000)
    await tell()
    expect(await states()).toMatchObject([{ failures: 2 }])
    answer = { status: 204 }
    later(60_000)
    await tell()
    expect(asked).toHaveLength(3)
    expect(await states()).toMatchObject([{ failures: 0, lastError: null, lastSize: 1, nextTryAt: null }])
  })

  test('whose teller was killed in between is told again', async () => {
    await add({ kind: 'webhook', url: `${receiver.url}/heads` })
    await api.app.platform.database.pool.query(
      "update witness set next_try_at = now() + interval '100 years'",
    )
    await tell()
    expect(asked).toHaveLength(0)
    later(101 * 365 * 86_400_000)
    await tell()
    later(-101 * 365 * 86_400_000)
    expect(asked).toHaveLength(1)
  })

  test('by mail and by file keeps what proves the head', async () => {
    await add({ kind: 'mail', address: 'notary@example.com' })
    await add({ kind: 'file' })
    const head = await grow(1)
    await tell()
    const letter = mailbox.messages().at(-1)
    expect(letter?.subject).toContain('陶器店')
    expect(letter?.text).toContain(head.signature)
    const [, file] = await states()
    const lines = (await readFile(join(api.app.dataFolder, file?.target ?? ''), 'utf8')).trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ head })
  })

  test('is refused with an address that leads inside, twice, or to a mailbox that cannot be', async () => {
    const guarded = await startApi()
    const inside = await guarded.newShop()
    for (const url of ['http://127.0.0.1/x', 'http://169.254.169.254/', 'ftp://example.com/x'])
      await expect(
        inside.client.call(endpoints.addWitness, { body: { kind: 'webhook', url } }),
      ).rejects.toMatchObject({ problem: { code: 'witness/refused-address' } })
    const body = { kind: 'mail', address: 'a@example.com' } as const
    await expect(inside.client.call(endpoints.addWitness, { body })).rejects.toMatchObject({
      problem: { code: 'witness/no-mail' },
    })
    await guarded.stop()
    await add({ kind: 'file' })
    await expect(add({ kind: 'file' })).rejects.toMatchObject({ problem: { code: 'witness/exists' } })
    await expect(add({ kind: 'mail', address: 'a@b, c@example.com' })).rejects.toMatchObject({
      problem: { code: 'witness/no-mail' },
    })
  })

  test('that was removed is told nothing more, and cannot be removed twice', async () => {
    const { witness } = await add({ kind: 'webhook', url: `${receiver.url}/heads` })
    const params = { id: witness.id }
    await shop.client.call(endpoints.removeWitness, { params })
    await tell()
    expect(asked).toHaveLength(0)
    const notFound = { problem: { code: 'witness/not-found' } }
    await expect(shop.client.call(endpoints.removeWitness, { params })).rejects.toMatchObject(notFound)
  })
})

describe('another Echoloop as a witness', () => {
  const keyOf = async ({ keyId }: LogHead) => {
    const { items } = await shop.client.call(endpoints.listSigningKeys, { query: { shop: shop.publicId } })
    return items.find((key) => key.keyId === keyId)?.publicKey ?? ''
  }
  let stranger: TestShop
  beforeAll(async () => {
    stranger = await elsewhere.newShop()
  })

  async function give(head: LogHead, change: object = {}) {
    const body = { head, publicKey: await keyOf(head), url: api.url, ...change }
    return stranger.client.call(endpoints.giveWitnessHead, { body })
  }
  /** An owner elsewhere has compared the fingerprint. */
  async function watch(change: { url?: string } = {}) {
    const publicKey = await keyOf(
      await shop.client.call(endpoints.readLogHead, { query: { shop: shop.publicId } }),
    )
    const body = { shop: shop.publicId, url: api.url, publicKey, ...change }
    return stranger.client.call(endpoints.watchLog, { body })
  }
  const watched = async () =>
    (await stranger.client.call(endpoints.listWitnessedLogs)).items.filter(
      (log) => log.shop === shop.publicId,
    )
  const kept = async () => {
    const response = await fetch(`${elsewhere.url}/v1/witness/heads?shop=${shop.publicId}`)
    return endpoints.listWitnessedHeads.reply.parse(await response.json()).items
  }
  const sql = (text: string, values: unknown[] = []) => api.app.platform.database.pool.query(text, values)
  async function cutOff() {
    await sql('delete from log_node where shop_id = $1', [shop.shopId])
    await sql('delete from log_entry where shop_id = $1', [shop.shopId])
    await sql('update log_tree set size = 0, signed_size = 0 where shop_id = $1', [shop.shopId])
  }

  test('keeps nothing of a shop until an owner there has confirmed its key', async () => {
    const head = await grow(1)
    expect(await give(head)).toEqual({ kept: false, consistency: 'unregistered' })
    expect(await kept()).toEqual([])
    expect(await watched()).toMatchObject([{ keyId: head.keyId, url: api.url, confirmedAt: null, heads: 0 }])
    expect(await watch()).toMatchObject({ keyId: head.keyId, confirmedAt: expect.any(String) })
    expect(await give(head)).toEqual({ kept: true, consistency: 'first' })
    expect(await watched()).toMatchObject([{ heads: 1, contradictions: 0 }])
  })

  test('takes the key that the owner confirmed, whoever came first with another one', async () => {
    const head = await grow(1)
    const thief = newSigner()
    const { signature: _, ...content } = head
    const forged = thief.sign({ ...content, keyId: thief.keyId })
    const theirs = { publicKey: thief.publicKey, url: 'http://127.0.0.1:9' }
    for (const [told, change] of [
      [forged, theirs],
      [head, {}],
    ] as const)
      expect(await give({ ...told }, change)).toMatchObject({ consistency: 'unregistered' })
    expect(new Set((await watched()).map(({ keyId }) => keyId))).toEqual(new Set([thief.keyId, head.keyId]))
    await watch()
    expect(await give(head)).toEqual({ kept: true, consistency: 'first' })
    await expect(give({ ...forged }, theirs)).rejects.toMatchObject({
      problem: { code: 'witness/other-key' },
    })
    expect((await kept()).map(({ head: { keyId } }) => keyId)).toEqual([head.keyId])
  })

  test('refuses an address that is more than an origin, and tells the shop’s owner that it is not known there', async () => {
    const head = await grow(1)
    const refused = { problem: { code: 'witness/no-origin' } }
    for (const url of [`${api.url}/v1`, `${api.url}/?to=`, 'https://name:word@shop.example'])
      await expect(give(head, { url })).rejects.toMatchObject(refused)
    await expect(watch({ url: `${api.url}/v1` })).rejects.toMatchObject(refused)
    await expect(add({ kind: 'echoloop', url: `${elsewhere.url}/v1` })).rejects.toMatchObject(refused)
    await add({ kind: 'echoloop', url: elsewhere.url })
    await tell()
    expect(await states()).toMatchObject([{ failures: 1, lastError: 'unregistered' }])
  })

  test('is told by the shop’s worker and shows the head to everybody', async () => {
    await watch()
    await add({ kind: 'echoloop', url: `${elsewhere.url}/` })
    const head = await grow(3)
    await tell()
    expect(await states()).toMatchObject([{ failures: 0, lastSize: head.size }])
    expect(await kept()).toMatchObject([{ head, url: api.url, consistency: 'first' }])
  })

  test('asks the shop itself whether a later head continues the one it has', async () => {
    await watch()
    const first = await grow(3)
    expect(await give(first)).toEqual({ kept: true, consistency: 'first' })
    expect(await give(first)).toEqual({ kept: true, consistency: 'first' })
    const soon = await grow(2)
    expect(await give(soon)).toEqual({ kept: false, consistency: 'unproven' })
    later(600_000, elsewhere)
    expect(await give(soon)).toEqual({ kept: true, consistency: 'proven' })
    later(600_000, elsewhere)
    expect(await give(await grow(1), { url: 'http://127.0.0.1:9' })).toEqual({
      kept: true,
      consistency: 'proven',
    })
    expect((await kept()).map(({ head }) => head.size)).toEqual([7, 6, 4])
  })

  test('keeps a rewritten log beside the first one and says that they contradict each other', async () => {
    await watch()
    const first = await grow(3)
    await give(first)
    await cutOff()
    const rewritten = await grow(4)
    expect(rewritten.size).toBe(first.size)
    expect(await give(rewritten)).toEqual({ kept: true, consistency: 'broken' })
    later(600_000, elsewhere)
    expect(await give(await grow(2))).toEqual({ kept: true, consistency: 'broken' })
    expect((await kept()).map(({ consistency }) => consistency)).toEqual(['broken', 'broken', 'first'])
  })

  test('keeps one contradiction of each size and counts the others', async () => {
    await watch()
    const first = await grow(3)
    await give(first)
    const answers = []
    for (let turn = 0; turn < 3; turn++) {
      await cutOff()
      answers.push(await give(await grow(4)))
    }
    const counted = { kept: false, consistency: 'broken' }
    expect(answers).toEqual([{ kept: true, consistency: 'broken' }, counted, counted])
    expect(await kept()).toHaveLength(2)
    expect(await watched()).toMatchObject([{ heads: 2, contradictions: 3 }])
  })

  test('takes two roots of one size for a contradiction, however many heads came since', async () => {
    await watch()
    const first = await grow(3)
    await give(first)
    const between = Date.parse(first.at) + 400 * 86_400_000
    await elsewhere.app.platform.database.pool.query(
      `insert into witnessed_head (log_shop, at, root, size, key_id, signature, received_at, consistency)
       select $1, to_timestamp($2) + n * interval '1 hour', sha256(n::text::bytea), 1000 + n, $3, '', now(), 'unproven'
       from generate_series(1, 60) as n`,
      [shop.publicId, between / 1000, first.keyId],
    )
    later(600_000, elsewhere)
    await cutOff()
    expect(await give(await grow(4))).toEqual({ kept: true, consistency: 'broken' })
  })

  test('refuses a head that was changed, and one of another key unless the shop publishes it', async () => {
    await watch()
    const first = await grow(1)
    const refused = { problem: { code: 'witness/head-not-signed' } }
    await expect(give({ ...first, size: first.size + 1 })).rejects.toMatchObject(refused)
    await expect(give(first, { publicKey: 'A'.repeat(43) })).rejects.toMatchObject(refused)
    await give(first)
    await shop.client.call(endpoints.rotateSigningKey)
    const second = await grow(1)
    expect(second.keyId).not.toBe(first.keyId)
    later(600_000, elsewhere)
    expect(await give(second)).toEqual({ kept: true, consistency: 'proven' })
    await shop.client.call(endpoints.rotateSigningKey)
    const third = await grow(1)
    const { rows } = await sql('select public_key from shop_signing_key where id = $1', [third.keyId])
    const publicKey = rows[0]?.public_key.toString('base64url')
    await sql('alter table log_head drop constraint log_head_shop_id_key_id_fkey')
    await sql('delete from shop_signing_key where id = $1', [third.keyId])
    await expect(give(third, { publicKey })).rejects.toMatchObject({ problem: { code: 'witness/other-key' } })
    expect(canonicalJson((await kept()).map(({ head }) => head.size))).toBe(`[${second.size},${first.size}]`)
  })
})
