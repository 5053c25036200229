import { expect, test } from 'vitest'
import { type AskDns, checkDeliverability } from './check-deliverability.ts'

const dns =
  (records: Record<string, string[]>): AskDns =>
  async (name) =>
    records[name] ? { kind: 'found', texts: records[name] } : { kind: 'missing' }

const key = `v=DKIM1; k=rsa; p=${'A'.repeat(200)}`
const findingsOf = async (records: Record<string, string[]>, selector?: string) => {
  const asked = { address: 'hello@shop.example', sendingHost: null, ...(selector ? { selector } : {}) }
  const { checks } = await checkDeliverability(asked, dns(records))
  return checks.map(({ finding }) => finding)
}

test('a domain that says all it should is in order', async () => {
  const good = {
    'shop.example': ['other=1', 'v=spf1 include:mail.example ~all'],
    'k1._domainkey.shop.example': [key],
    '_dmarc.shop.example': ['v=DMARC1; p=quarantine'],
  }
  expect(await findingsOf(good)).toEqual(['good', 'good', 'good'])
  expect(await findingsOf(good, 'x')).toEqual(['good', 'missing', 'good'])
})

test('what is missing, doubled, open or half done is told apart, with a record that would do', async () => {
  expect(await findingsOf({})).toEqual(['missing', 'not-found', 'missing'])
  const half = { 'k1._domainkey.shop.example': ['v=DKIM1; p='], '_dmarc.shop.example': ['v=DMARC1; p=none'] }
  expect(await findingsOf({ ...half, 'shop.example': ['v=spf1 +all'] })).toEqual([
    'too-open',
    'broken',
    'only-watching',
  ])
  expect((await findingsOf({ 'shop.example': ['v=spf1 -all', 'v=spf1 ~all'] }))[0]).toBe('several')
  expect((await findingsOf({ 'shop.example': ['v=spf1 mx'] }))[0]).toBe('does-not-end')
  const { checks } = await checkDeliverability(
    { address: 'a@shop.example', sendingHost: 'smtp.x.example' },
    dns({}),
  )
  expect(checks.map(({ example }) => example)).toEqual([
    'v=spf1 mx a:smtp.x.example ~all',
    null,
    'v=DMARC1; p=quarantine; rua=mailto:postmaster@shop.example',
  ])
})

test('a resolver that does not answer is no missing record', async () => {
  const asked = { address: 'hello@shop.example', sendingHost: null }
  const { checks } = await checkDeliverability(asked, async () => ({ kind: 'failed' }))
  expect(checks.map(({ finding }) => finding)).toEqual(['unreachable', 'unreachable', 'unreachable'])
})
