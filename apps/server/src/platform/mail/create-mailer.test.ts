import { createServer, type Socket } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { type Mailbox, startMailbox } from '../../../test/start-mailbox.ts'
import { createMailer } from './create-mailer.ts'
import { isMailAddress, type Letter } from './letter.ts'
import { readMailUrl } from './read-mail-url.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const letter: Letter = {
  messageId: 'msg_1@echoloop.example',
  from: { name: '青瓷小铺', address: 'shop@echoloop.example' },
  to: { name: '林小满', address: 'lin@example.com' },
  subject: '这只杯子怎么样？',
  text: '请告诉我们。',
  html: '<p>请告诉我们。</p>',
  language: 'zh-CN',
  unsubscribeUrl: 'https://echoloop.example/u/token',
}

async function mailboxOf(options: SMTPServerOptions = {}): Promise<Mailbox> {
  const mailbox = await startMailbox(options)
  closers.push(mailbox.close)
  return mailbox
}

function mailerFor(url: string, stepMs = 2000) {
  return createMailer({
    server: readMailUrl(url),
    address: 'shop@echoloop.example',
    timeouts: { stepMs, wholeMs: 2 * stepMs },
  })
}

/** A server that says what it is told, line by line, without being one. */
async function falseServer(answer: (line: string, socket: Socket) => void, greeting = '220 here\r\n') {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    if (greeting) socket.write(greeting)
    socket.on('data', (chunk) => answer(chunk.toString(), socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** Says yes to everything up to the letter itself, and then does as told. */
function takingServer(atLetter: (socket: Socket) => void): Promise<string> {
  let isInLetter = false
  return falseServer((text, socket) => {
    if (isInLetter) return text.includes('\r\n.\r\n') ? atLetter(socket) : undefined
    for (const line of text.split('\r\n').filter(Boolean)) {
      isInLetter = line === 'DATA'
      socket.write(isInLetter ? '354 go on\r\n' : '250 yes\r\n')
    }
  })
}

describe('a letter', () => {
  test('arrives with its names, its words in both forms, and the way to end such letters', async () => {
    const mailbox = await mailboxOf()
    expect(await mailerFor(mailbox.url).send(letter)).toEqual({ kind: 'accepted' })
    const [received] = mailbox.received()
    expect(received).toMatchObject({ from: 'shop@echoloop.example', to: ['lin@example.com'] })
    expect(received?.mail).toMatchObject({
      messageId: '<msg_1@echoloop.example>',
      subject: '这只杯子怎么样？',
      text: '请告诉我们。',
      from: { value: [{ name: '青瓷小铺', address: 'shop@echoloop.example' }] },
      to: { value: [{ name: '林小满', address: 'lin@example.com' }] },
    })
    expect(received?.mail.html).toContain('<p>请告诉我们。</p>')
    for (const line of [
      'Auto-Submitted: auto-generated',
      'Content-Language: zh-CN',
      'List-Unsubscribe: <https://echoloop.example/u/token>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ])
      expect(`\r\n${received?.raw}`).toContain(`\r\n${line}\r\n`)
  })

  test('carries no header that a name, a subject or an address smuggled in', async () => {
    const mailbox = await mailboxOf()
    const hostile = 'A\r\nBcc: evil@example.com\r\n\r\n<script>'
    await mailerFor(mailbox.url).send({
      ...letter,
      from: { ...letter.from, name: hostile },
      to: { ...letter.to, name: `${hostile}", <evil@example.com>,` },
      subject: hostile,
      language: hostile,
    })
    const [received] = mailbox.received()
    expect(received?.to).toEqual(['lin@example.com'])
    expect(received?.raw).not.toMatch(/^Bcc:/im)
    expect(received?.mail.to).toMatchObject({ value: [{ address: 'lin@example.com' }] })
    expect(received?.mail.subject).toBe('A Bcc: evil@example.com <script>')
  })
})

describe('what a server answers', () => {
  test.each([
    { code: 550, at: 'to', outcome: { kind: 'refused', code: '550 5.1.1' } },
    { code: 450, at: 'to', outcome: { kind: 'later', code: '450 4.1.1' } },
    { code: 421, at: 'to', outcome: { kind: 'unreachable', fault: 'connection', code: null } },
    { code: 554, at: 'data', outcome: { kind: 'refused', code: '554 5.1.1' } },
    { code: 451, at: 'data', outcome: { kind: 'later', code: '451 4.1.1' } },
    { code: 550, at: 'from', outcome: { kind: 'unreachable', fault: 'sender', code: '550 5.1.1' } },
  ] as const)('$code at $at is $outcome.kind, told by its codes alone', async ({ code, at, outcome }) => {
    const mailbox = await mailboxOf()
    mailbox.refuseNext(1, code, at)
    expect(await mailerFor(mailbox.url).send(letter)).toEqual(outcome)
    expect(await mailerFor(mailbox.url).send(letter)).toEqual({ kind: 'accepted' })
  })

  test('nothing, a silent server, a server that hangs up, a wrong password: the server is unreachable', async () => {
    expect(await mailerFor('smtp://127.0.0.1:1').send(letter)).toMatchObject({
      kind: 'unreachable',
      fault: 'connection',
    })
    const silent = await falseServer(() => undefined, '')
    expect(await mailerFor(silent, 100).send(letter)).toMatchObject({ kind: 'unreachable', fault: 'timeout' })
    const rude = await falseServer((_, socket) => socket.destroy())
    expect(await mailerFor(rude).send(letter)).toMatchObject({ kind: 'unreachable' })
    const guarded = await mailboxOf({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(null, {}),
    })
    const url = guarded.url.replace('smtp://', 'smtp://shop:wrong@')
    expect(await mailerFor(`${url}?ignoreTLS=true`).send(letter)).toMatchObject({
      kind: 'unreachable',
      fault: 'sign-in',
    })
  })

  test('a lost answer after the letter was given is unknown, never a second try', async () => {
    const hangsUp = await takingServer((socket) => socket.destroy())
    expect(await mailerFor(hangsUp).send(letter)).toEqual({ kind: 'unknown' })
    const staysSilent = await takingServer(() => undefined)
    expect(await mailerFor(staysSilent, 200).send(letter)).toEqual({ kind: 'unknown' })
    const answers = await takingServer((socket) => socket.write('250 taken\r\n'))
    expect(await mailerFor(answers).send(letter)).toEqual({ kind: 'accepted' })
  })
})

describe('TLS', () => {
  test('a certificate that nobody vouches for is refused unless the address says otherwise', async () => {
    const mailbox = await mailboxOf({ secure: true })
    const url = mailbox.url.replace('smtp:', 'smtps:')
    expect(await mailerFor(url).send(letter)).toMatchObject({ kind: 'unreachable' })
    expect(mailbox.received()).toEqual([])
    expect(await mailerFor(`${url}?tls.rejectUnauthorized=false`).send(letter)).toEqual({ kind: 'accepted' })
  })

  test('no letter leaves in the clear where TLS is required and not offered', async () => {
    const mailbox = await mailboxOf()
    expect(await mailerFor(`${mailbox.url}?requireTLS=true`).send(letter)).toMatchObject({
      kind: 'unreachable',
      fault: 'tls',
    })
    expect(mailbox.received()).toEqual([])
  })

  test('who signs in elsewhere needs TLS, and needs none on this machine', () => {
    expect(readMailUrl('smtp://u:p@mail.example.com')).toMatchObject({ requireTLS: true, port: 587 })
    expect(readMailUrl('smtp://u:p@mail.example.com?ignoreTLS=true')).toMatchObject({ requireTLS: false })
    expect(readMailUrl('smtp://u:p%40x@127.0.0.1:25')).toMatchObject({
      requireTLS: false,
      auth: { user: 'u', pass: 'p@x' },
    })
    expect(readMailUrl('smtps://mail.example.com')).toMatchObject({ secure: true, port: 465 })
  })

  test.each(['http://mail.example.com', 'smtp://', 'smtp://h?pool=true', 'smtp://h?requireTLS=yes'])(
    '%s is refused with a sentence',
    (url) => expect(() => readMailUrl(url)).toThrow(/^SMTP_URL: /),
  )
})

test.each(['lin@example.com', 'a.b+c@例子.中国', "o'hara@mail.example.co.uk"])('%s is an address', (text) =>
  expect(isMailAddress(text)).toBe(true),
)

test.each([
  'a@b.com, c@d.com',
  'a@b.com\r\nBcc: c@d.com',
  'A <a@b.com>',
  'a b@c.com',
  'a@localhost',
  '@b.com',
  'a@b..com',
  '',
])('%j is no single address', (text) => expect(isMailAddress(text)).toBe(false))
