import { mailboxSettingsSchema } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { draftOf, emptyDraft, settingsOf } from './mailbox-draft.ts'

const filled = {
  ...emptyDraft(false),
  address: ' Hello@Shop.example ',
  senderName: '青瓷小铺',
  imapHost: 'imap.shop.example',
  smtpHost: 'smtp.shop.example',
  password: 'secret',
}

test('what is filled in is what the server is told, and comes back without secrets', () => {
  const settings = settingsOf(filled)
  expect(mailboxSettingsSchema.parse(settings)).toMatchObject({
    address: 'hello@shop.example',
    signIn: { kind: 'password', user: 'Hello@Shop.example', password: 'secret' },
    sending: { kind: 'own', host: 'smtp.shop.example', port: 465 },
  })
  const again = settingsOf(draftOf(settings))
  expect(again.signIn).toEqual({ kind: 'password', user: 'Hello@Shop.example' })
  expect(again.sending).toEqual(settings.sending)
})

test('a token is told with its address, an empty secret is left out', () => {
  const signIn = {
    ...filled,
    signIn: 'oauth2' as const,
    tokenUrl: 'https://id.example/token',
    clientId: 'c',
    user: 'u',
  }
  expect(settingsOf({ ...signIn, refreshToken: 'r' }).signIn).toEqual({
    kind: 'oauth2',
    user: 'u',
    tokenUrl: 'https://id.example/token',
    clientId: 'c',
    refreshToken: 'r',
  })
  expect(settingsOf(signIn).signIn).not.toHaveProperty('refreshToken')
})
