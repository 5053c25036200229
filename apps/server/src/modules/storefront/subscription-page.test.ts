import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OutreachStage, startOutreachStage } from '../../../test/outreach-stage.ts'
import { consentOf, recordConsent } from '../customers/index.ts'

let stage: OutreachStage
let customer: string
let count = 0

beforeAll(async () => {
  stage = await startOutreachStage()
})
beforeEach(async () => {
  stage.at('2027-03-01T12:00:00Z')
  customer = await stage.customer({ email: `reader-${++count}@example.com`, language: 'zh-CN' })
})
afterAll(() => stage.stop())

/** The address that a letter of this sort gives for ending such letters, on the test's server. */
async function linkOf(clock: 'request' | 'notice' = 'request'): Promise<string> {
  await stage.queue(customer, `letter ${count} ${clock}`, clock)
  await stage.round()
  const letter = stage.mailbox.received().at(-1)
  // Unfolded as RFC 5322 has it: the line ends go, the spaces stay, so that a broken address would show.
  const unfolded = letter?.raw.replaceAll(/\r\n(?=[ \t])/g, '') ?? ''
  const address = /^List-Unsubscribe:\s*<([^>]+)>$/m.exec(unfolded)?.[1] ?? ''
  return address.replace('http://localhost:3000', stage.api.url)
}

function post(url: string, body: string | FormData): Promise<Response> {
  const headers = body instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  return fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
}

const consent = () => stage.shop.run((scope) => consentOf(scope, customer))

describe('the link below a letter', () => {
  test('opens a page in the language of the letter, or another, and changes nothing by itself', async () => {
    const url = await linkOf()
    const page = await fetch(url)
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('<html lang="zh-CN">')
    expect(text).toContain('退订这类邮件？')
    expect(text).not.toContain('<script')
    expect(await (await fetch(url.replace('lang=zh-CN', 'lang=en'))).text()).toContain('Stop such mail?')
    expect(await consent()).toEqual({ requests: 'unknown', notices: 'unknown' })
  })

  test.each([
    { form: 'form-encoded', body: () => 'List-Unsubscribe=One-Click' },
    {
      form: 'multipart',
      body: () => {
        const form = new FormData()
        form.set('List-Unsubscribe', 'One-Click')
        return form
      },
    },
  ])('ends such letters by one click without a cookie, $form, as often as it comes', async ({ body }) => {
    const url = await linkOf()
    for (let time = 0; time < 2; time++) {
      const answered = await post(url, body())
      expect(answered.status).toBe(200)
      expect(await answered.text()).toContain('已退订')
    }
    expect(await consent()).toEqual({ requests: 'withdrawn', notices: 'unknown' })
    const entries = await stage.shop.run((scope) =>
      scope.db
        .selectFrom('consentEntry')
        .select('source')
        .where('shopId', '=', scope.shopId)
        .where('customerId', '=', customer)
        .execute(),
    )
    expect(entries).toEqual([{ source: 'own-hand' }])
    const letters = stage.letters().length
    await stage.queue(customer, `after ${count}`)
    await stage.round()
    expect(stage.letters()).toHaveLength(letters)
  })

  test('takes it back, and ends all messages, by the buttons of the page', async () => {
    const url = await linkOf()
    const press = async (answer: string) => {
      const answered = await post(url, `answer=${answer}`)
      expect(answered.status).toBe(303)
      return (await fetch(new URL(answered.headers.get('location') ?? '', stage.api.url))).text()
    }
    expect(await press('end')).toContain('撤销退订')
    expect(await press('resume')).toContain('退订这类邮件？')
    expect(await consent()).toEqual({ requests: 'given', notices: 'unknown' })
    expect(await press('end-all')).toContain('其他这类消息也不会再发')
    expect(await consent()).toEqual({ requests: 'withdrawn', notices: 'withdrawn' })
  })

  test('of a notice ends notices and leaves requests', async () => {
    await post(await linkOf('notice'), 'List-Unsubscribe=One-Click')
    expect(await consent()).toEqual({ requests: 'unknown', notices: 'withdrawn' })
  })

  test('that was altered, or is none, opens a page that says so', async () => {
    const url = await linkOf()
    const path = new URL(url).pathname
    for (const wrong of [`${path.slice(0, -3)}aaa`, '/u/x.y', '/u/x'])
      for (const method of ['GET', 'POST']) {
        const answered = await fetch(`${stage.api.url}${wrong}`, { method })
        expect(answered.status, `${method} ${wrong}`).toBe(404)
        expect(answered.headers.get('content-type')).toContain('text/html')
      }
    expect(await consent()).toEqual({ requests: 'unknown', notices: 'unknown' })
  })
})

test('what a person ended with their own hand stands, whatever the shop’s data say later', async () => {
  const asShop = (isGiven: boolean) =>
    stage.shop.run((scope) =>
      recordConsent(scope, { customerId: customer, purpose: 'requests', isGiven, source: 'shop' }),
    )
  const url = await linkOf()
  await asShop(true)
  expect((await consent()).requests).toBe('given')
  await post(url, 'List-Unsubscribe=One-Click')
  await asShop(false)
  await asShop(true)
  expect((await consent()).requests).toBe('withdrawn')
  await post(url, 'answer=resume')
  expect((await consent()).requests).toBe('given')
})

test('who shares an address is one person: one of them ends it for both', async () => {
  const twin = await stage.customer({ email: `reader-${count}@example.com` })
  await post(await linkOf(), 'List-Unsubscribe=One-Click')
  expect((await stage.shop.run((scope) => consentOf(scope, twin))).requests).toBe('withdrawn')
})
