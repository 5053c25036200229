import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OutreachStage, startOutreachStage } from '../../../test/outreach-stage.ts'

type Posted = { headers: IncomingHttpHeaders; body: string }

let stage: OutreachStage
let posted: Posted[] = []
/** What the adapter answers, and whether it hangs up instead. */
let answer: { status: number; location?: string } | 'hang up' = { status: 200 }
let adapterUrl = ''
const adapter = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += String(chunk)
  })
  request.on('end', () => {
    posted.push({ headers: request.headers, body })
    if (answer === 'hang up') return request.socket.destroy()
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end('ok')
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => adapter.listen(0, '127.0.0.1', resolve))
  const bound = adapter.address()
  adapterUrl = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/sms`
  stage = await startOutreachStage({ DOOR_PRIVATE: 'true' })
})
beforeEach(async () => {
  posted = []
  answer = { status: 200 }
  stage.at('2027-03-01T12:00:00Z')
  await stage.newShop()
})
afterAll(async () => {
  await stage.stop()
  adapter.close()
})

async function openDoor(kind: 'sms' | 'messenger', url = adapterUrl): Promise<string> {
  const { secret } = await stage.shop.client.call(endpoints.putDoor, { params: { kind }, body: { url } })
  return secret ?? ''
}

/** As the receiver of Standard Webhooks does it, written from its specification. */
function isSignedWith(secret: string, { headers, body }: Posted): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const wanted = createHmac('sha256', key).update(signed).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .map((one) => one.split(','))
    .some(([version, given = '']) => {
      const bytes = Buffer.from(given, 'base64')
      return version === 'v1' && bytes.length === wanted.length && timingSafeEqual(bytes, wanted)
    })
}

describe('a short message', () => {
  test('goes to the adapter with all it needs, signed as Standard Webhooks has it', async () => {
    const secret = await openDoor('sms')
    const customer = await stage.customer({ phone: '+86 138 0013 8000', name: '林小满', language: 'zh' })
    const id = await stage.queue(customer, 'short')
    await stage.round()
    expect(await stage.states()).toEqual(['short sent null'])
    const [only] = posted
    expect(posted).toHaveLength(1)
    expect(only && isSignedWith(secret, only)).toBe(true)
    expect(only && isSignedWith(`whsec_${Buffer.alloc(32).toString('base64')}`, only)).toBe(false)
    expect(only?.headers['webhook-id']).toBe(`msg_${id.replaceAll('-', '')}`)
    const seconds = Number(only?.headers['webhook-timestamp'])
    expect(Math.abs(seconds - stage.now().getTime() / 1000)).toBeLessThan(60)
    expect(JSON.parse(only?.body ?? '')).toMatchObject({
      type: 'message.send',
      data: {
        door: 'sms',
        language: 'zh-CN',
        text: '短信 short',
        to: { phone: '+86 138 0013 8000', name: '林小满', identities: [{ source: 'shop' }] },
        unsubscribeUrl: expect.stringContaining('http://localhost:3000/u/'),
      },
    })
  })

  test('goes by mail where there is an address, else by messenger, else by SMS', async () => {
    await openDoor('sms')
    await openDoor('messenger')
    await stage.queue(await stage.customer({ email: 'both@example.com', phone: '13800138001' }), 'mail')
    await stage.queue(await stage.customer({ phone: '13800138002' }), 'messenger')
    await stage.round()
    await stage.shop.client.call(endpoints.removeDoor, { params: { kind: 'messenger' } })
    await stage.queue(await stage.customer({ phone: '13800138003' }), 'sms')
    await stage.round()
    const { items } = await stage.shop.client.call(endpoints.listMessages, { query: {} })
    expect(items.map(({ state, door }) => `${state} ${door}`)).toEqual([
      'sent sms',
      'sent messenger',
      'sent mail',
    ])
  })

  test('counts against the same budget whichever way a number is written', async () => {
    await openDoor('sms')
    for (const phone of ['138-0013-8009', '+8613800138009', '0086 138 0013 8009', '13800138009'])
      await stage.queue(await stage.customer({ phone }), phone)
    await stage.round()
    expect(posted).toHaveLength(3)
  })
})

describe('the secret', () => {
  test('is told once, can be changed, and the former one signs beside it for a day', async () => {
    const former = await openDoor('sms')
    expect(await openDoor('sms')).toBe('')
    const { secret } = await stage.shop.client.call(endpoints.rotateDoorSecret, { params: { kind: 'sms' } })
    await stage.queue(await stage.customer({ phone: '13800138010' }), 'both')
    await stage.round()
    const [both] = posted
    expect(both && [isSignedWith(former, both), isSignedWith(secret, both)]).toEqual([true, true])
    stage.at('2027-03-02T12:00:01Z')
    await stage.queue(await stage.customer({ phone: '13800138011' }), 'one')
    await stage.round()
    const last = posted[1]
    expect(last && [isSignedWith(former, last), isSignedWith(secret, last)]).toEqual([false, true])
  })

  test('of a door that does not exist cannot be changed', async () => {
    const rotate = stage.shop.client.call(endpoints.rotateDoorSecret, { params: { kind: 'sms' } })
    await expect(rotate).rejects.toMatchObject({ problem: { code: 'door/not-found' } })
  })
})

describe('an adapter that', () => {
  test.each([
    { does: 'refuses the message', status: 422, state: 'x failed http 422' },
    { does: 'is busy', status: 503, state: 'x waiting http 503' },
    { does: 'is asked too often', status: 429, state: 'x waiting http 429' },
    { does: 'no longer knows us', status: 401, state: 'x waiting http 401' },
  ])('$does: $state', async ({ status, state }) => {
    await openDoor('sms')
    answer = { status }
    await stage.queue(await stage.customer({ phone: '13800138020' }), 'x')
    await stage.round()
    expect(await stage.states()).toEqual([state])
    const { doors } = await stage.shop.client.call(endpoints.readOutreach)
    expect(doors.find(({ kind }) => kind === 'sms')).toMatchObject({ lastError: `http ${status}` })
  })

  test('leads elsewhere is not followed', async () => {
    await openDoor('sms')
    answer = { status: 307, location: adapterUrl.replace('/sms', '/elsewhere') }
    await stage.queue(await stage.customer({ phone: '13800138021' }), 'x')
    await stage.round()
    expect(posted).toHaveLength(1)
    expect(await stage.states()).toEqual(['x waiting http 307'])
  })

  test('hangs up after it has the message: nobody knows, and it is not sent again', async () => {
    await openDoor('sms')
    answer = 'hang up'
    const id = await stage.queue(await stage.customer({ phone: '13800138022' }), 'x')
    await stage.round()
    answer = { status: 200 }
    stage.at('2027-03-05T12:00:00Z')
    await stage.round()
    expect(await stage.states()).toEqual(['x unknown answer-lost'])
    const wanted = `msg_${id.replaceAll('-', '')}`
    expect(posted.filter(({ headers }) => headers['webhook-id'] === wanted)).toHaveLength(1)
  })

  test('cannot be reached costs the message nothing: it leaves when the adapter is back', async () => {
    await openDoor('sms', 'http://127.0.0.1:1/')
    await stage.queue(await stage.customer({ phone: '13800138023' }), 'x')
    await stage.round()
    expect(await stage.states()).toEqual(['x waiting unreachable'])
    await openDoor('sms')
    await stage.round()
    expect(await stage.states()).toEqual(['x sent null'])
  })
})

describe('the address of a door', () => {
  test.each(['http://user:pass@sms.example.com/', 'ftp://sms.example.com/', 'sms.example.com'])(
    'is not %s',
    async (url) => {
      await expect(openDoor('sms', url)).rejects.toMatchObject({ problem: { status: 422 } })
    },
  )

  test('is not inside the private network, unless the operator allows that', async () => {
    const strict = await startOutreachStage()
    for (const url of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest',
      'http://[::1]/',
      'http://0x7f.1/',
    ]) {
      const put = strict.shop.client.call(endpoints.putDoor, { params: { kind: 'sms' }, body: { url } })
      await expect(put, url).rejects.toMatchObject({ problem: { code: 'door/refused-address' } })
    }
    // A name is only known when it is resolved, which is when a message leaves.
    const named = { params: { kind: 'sms' }, body: { url: 'http://localhost:9/' } } as const
    await strict.shop.client.call(endpoints.putDoor, named)
    strict.at('2027-03-01T12:00:00Z')
    await strict.queue(await strict.customer({ phone: '13800138024' }), 'x')
    await strict.round()
    expect(await strict.states()).toEqual(['x waiting refused-address'])
    await strict.stop()
  })
})

describe('a sample', () => {
  test('goes to the number that staff enter, and to no customer', async () => {
    await openDoor('messenger')
    const send = (body: { phone?: string }) =>
      stage.shop.client.call(endpoints.sendSample, { params: { kind: 'messenger' }, body })
    await expect(send({})).rejects.toMatchObject({ problem: { code: 'door/nobody-to-send-to' } })
    expect(await send({ phone: '13800138030' })).toEqual({ done: true })
    expect(JSON.parse(posted[0]?.body ?? '')).toMatchObject({
      data: { purpose: 'sample', to: { phone: '13800138030', customerId: null }, unsubscribeUrl: null },
    })
    expect(await stage.states()).toEqual([])
    answer = { status: 500 }
    await expect(send({ phone: '13800138030' })).rejects.toMatchObject({
      problem: { code: 'door/not-taken' },
    })
    const { doors } = await stage.shop.client.call(endpoints.readOutreach)
    expect(doors.find(({ kind }) => kind === 'messenger')).toMatchObject({ lastError: 'http 500' })
  })

  test('by mail is for members who are signed in, not for keys', async () => {
    const send = stage.shop.client.call(endpoints.sendSample, { params: { kind: 'mail' }, body: {} })
    await expect(send).rejects.toMatchObject({ problem: { code: 'door/nobody-to-send-to' } })
  })
})
