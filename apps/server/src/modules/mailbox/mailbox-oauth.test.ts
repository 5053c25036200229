import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints, type MailboxSettings } from '@echoloop/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MailGround, mailOf, startMailGround } from '../../../test/start-mail-ground.ts'
import { type Mailbox, startMailbox } from '../../../test/start-mailbox.ts'
import { startTokenServer, type TokenServer } from '../../../test/start-token-server.ts'
import { createLog } from '../../platform/log/create-log.ts'

const user = 'hello@shop.example'

let folder = ''
let ground: MailGround
let tokens: TokenServer
let smtp: Mailbox
/** What was said to the SMTP server. */
let signedIn: { method: string; username?: string; accessToken?: string }[] = []
let mailboxId = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'echoloop-log-'))
  ground = await startMailGround({ log: createLog({ level: 'trace', file: join(folder, 'log') }) })
  tokens = await startTokenServer()
  signedIn = []
  smtp = await startMailbox({
    authOptional: false,
    authMethods: ['XOAUTH2'],
    onAuth: ({ method, username, accessToken }, _session, done) => {
      signedIn.push({ method, username, accessToken })
      if (accessToken === tokens.accessToken) return done(null, { user })
      return done(null, { data: { status: '401', schemes: 'bearer' } })
    },
  })
  ground.imap.password = 'no password signs in'
  ground.imap.accessToken = tokens.accessToken
  mailboxId = (await call(endpoints.createMailbox, { body: { ...settings(), earlierDays: 0 } })).id
})
afterEach(async () => {
  await ground.stop()
  await tokens.close()
  await smtp.close()
  await rm(folder, { recursive: true, force: true })
})

const call: MailGround['shop']['client']['call'] = (endpoint, input) =>
  ground.shop.client.call(endpoint, input)

function settings(refreshToken = tokens.refreshToken): MailboxSettings {
  const port = Number(new URL(smtp.url).port)
  return ground.settings({
    signIn: {
      kind: 'oauth2',
      user,
      tokenUrl: tokens.url,
      clientId: 'client-1',
      clientSecret: 'client-secret-1',
      refreshToken,
    },
    sending: { kind: 'own', host: '127.0.0.1', port, security: 'none' },
  })
}

async function health() {
  return (await call(endpoints.listMailboxes, {})).items[0]
}

async function comes(id: string): Promise<void> {
  ground.imap.put(mailOf({ id: `${id}@example.com`, from: `${id}@example.com`, subject: id }))
  ground.later(2)
  await ground.round()
}

/** Answers the case of a mail, and gives how its answer stands. */
async function answer(id: string): Promise<() => Promise<string | undefined>> {
  const mail = (await ground.mails()).find(({ subject }) => subject === id)
  const caseId = mail?.caseId ?? ''
  const body = { channel: 'mail', text: '今天补发一只新的。', sendAnyway: true } as const
  await call(endpoints.sendReply, { params: { id: caseId }, body })
  return async () => (await call(endpoints.listCaseReplies, { params: { id: caseId } })).replies[0]?.state
}

test('exchanges the refresh token, and signs in by XOAUTH2 for fetching and for sending', async () => {
  await comes('one')
  expect(tokens.asked).toEqual([
    {
      type: 'application/x-www-form-urlencoded',
      form: {
        grant_type: 'refresh_token',
        refresh_token: 'refresh',
        client_id: 'client-1',
        client_secret: 'client-secret-1',
      },
    },
  ])
  expect(ground.imap.saidToSignIn).toEqual([`user=${user}\x01auth=Bearer access\x01\x01`])
  const state = await answer('one')
  await ground.send()
  expect(await state()).toBe('sent')
  expect(signedIn).toEqual([{ method: 'XOAUTH2', username: user, accessToken: 'access' }])
  expect(smtp.received()).toHaveLength(1)
  expect(await health()).toMatchObject({ health: 'good', sendProblem: null })
})

test('a token that has run out is replaced by a fresh one at the next connection', async () => {
  tokens.accessToken = 'run-out'
  await comes('late')
  expect(await health()).toMatchObject({ health: 'failing', problem: 'sign-in-failed' })
  tokens.accessToken = 'access'
  ground.later(2)
  await ground.round()
  expect(await health()).toMatchObject({ health: 'good', problem: null })
  expect(await ground.mails()).toMatchObject([{ subject: 'late' }])
})

test('a server that takes each refresh token once is given the newest one, whoever got it', async () => {
  tokens.rotates = true
  await comes('one')
  const state = await answer('one')
  await ground.send()
  expect(await state()).toBe('sent')
  const { isGood } = (await call(endpoints.testMailbox, { body: { settings: kept(), mailboxId } })).fetching
  expect(isGood).toBe(true)
  await comes('two')
  expect(await ground.mails()).toHaveLength(2)
  const forms = tokens.asked.map(({ form }) => form.refresh_token)
  expect(forms).toEqual(['refresh', 'refresh-1', 'refresh-2', 'refresh-3'])
})

test('who is refused because another one has just exchanged the token takes the new one', async () => {
  tokens.rotates = true
  await comes('one')
  const state = await answer('one')
  tokens.meanwhile = () => comes('two')
  await ground.send()
  expect(await state()).toBe('sent')
  expect(smtp.received()).toHaveLength(1)
  expect(await ground.mails()).toHaveLength(2)
})

test('a refused token is said on both sides; what waits leaves once after a new one was given', async () => {
  await comes('one')
  const state = await answer('one')
  tokens.refreshToken = 'withdrawn-and-given-anew'
  await ground.send()
  await comes('two')
  expect(await state()).toBe('waiting')
  expect(await health()).toMatchObject({
    health: 'failing',
    problem: 'token-refused',
    sendProblem: 'token-refused',
  })
  await call(endpoints.changeMailbox, {
    params: { id: mailboxId },
    body: settings('withdrawn-and-given-anew'),
  })
  ground.later(2)
  await ground.round()
  await ground.send()
  expect(await state()).toBe('sent')
  expect(smtp.received()).toHaveLength(1)
  expect(await ground.mails()).toHaveLength(2)
  expect(await health()).toMatchObject({ health: 'good', problem: null, sendProblem: null })
})

test('neither a token nor an address stands in the log', async () => {
  tokens.accessToken = 'run-out-token'
  await comes('one')
  ground.imap.accessToken = 'run-out-token'
  ground.later(2)
  await ground.round()
  await answer('one')
  tokens.accessToken = 'another-token'
  await ground.send()
  tokens.refreshToken = 'other-refresh-token'
  await comes('two')
  const log = await readFile(join(folder, 'log'), 'utf8')
  expect(log).toContain('a mailbox could not be read')
  const secrets = ['run-out-token', 'another-token', 'refresh-token', 'client-secret-1', user, 'example.com']
  const encoded = secrets.map((one) => Buffer.from(one).toString('base64').slice(0, 8))
  expect([...secrets, ...encoded].filter((one) => log.includes(one))).toEqual([])
})

/** As the room sends them: secrets that are kept are left out. */
function kept(): MailboxSettings {
  const { signIn, ...rest } = settings()
  if (signIn.kind !== 'oauth2') throw new Error('not by token')
  const { clientSecret: _secret, refreshToken: _token, ...open } = signIn
  return { ...rest, signIn: open }
}
