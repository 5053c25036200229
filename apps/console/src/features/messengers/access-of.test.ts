import { messengerAccessSchema } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { accessOf } from './access-of.ts'

const all = {
  appId: 'a',
  appSecret: 's',
  isSafe: false,
  corpId: 'c',
  corpSecret: 'cs',
  openKfId: 'kf',
  phoneNumberId: 'p',
  accessToken: 't',
  channelSecret: 'x',
  channelAccessToken: 'y',
}

test.each(['webhook', 'wechat', 'wecom', 'whatsapp', 'line'] as const)(
  'of %s only its own keys are sent, and the server takes them',
  (kind) => {
    expect(messengerAccessSchema.safeParse(accessOf(kind, all)).success).toBe(true)
  },
)

test('a template has a language, or there is none', () => {
  expect(accessOf('whatsapp', all)).toMatchObject({ template: null })
  expect(accessOf('whatsapp', { ...all, templateName: ' answer ' })).toMatchObject({
    template: { name: 'answer', language: 'zh_CN' },
  })
})
