import { endpoints, type MailboxSettings } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePhoto } from '../../../test/make-media.ts'
import { type MailGround, mailOf, startMailGround } from '../../../test/start-mail-ground.ts'

let ground: MailGround
let mailboxId = ''

beforeAll(async () => {
  ground = await startMailGround()
  mailboxId = (await call(endpoints.createMailbox, { body: { ...ground.settings(), earlierDays: 0 } })).id
})
afterAll(() => ground.stop())

const call: MailGround['shop']['client']['call'] = (endpoint, input) =>
  ground.shop.client.call(endpoint, input)
const refusal = (code: string) => ({ problem: { code } })

describe('setting a mailbox up', () => {
  const tested = (settings: MailboxSettings, id: string | null = null) =>
    call(endpoints.testMailbox, { body: { settings, mailboxId: id } })

  test('is tested on both sides, and what is wrong is told apart', async () => {
    expect(await tested(ground.settings())).toMatchObject({
      fetching: { isGood: true, problem: null, folders: ['INBOX', 'Done'], canIdle: true },
      sending: { isGood: true, problem: null },
    })
    const wrong = ground.settings({
      signIn: { kind: 'password', user: 'hello@shop.example', password: 'wrong' },
      sending: { kind: 'own', host: '127.0.0.1', port: 1, security: 'none' },
    })
    expect(await tested(wrong)).toMatchObject({
      fetching: { isGood: false, problem: 'sign-in-failed' },
      sending: { isGood: false, problem: 'refused-connection' },
    })
    expect(await tested(ground.settings({ folder: 'Nowhere' }))).toMatchObject({
      fetching: { isGood: false, problem: 'folder-missing', folders: ['INBOX', 'Done'] },
    })
  })

  test('keeps secrets to itself, and gives a kept one to no other server', async () => {
    const { items } = await call(endpoints.listMailboxes, {})
    expect(JSON.stringify(items)).not.toContain('right')
    expect(items[0]).toMatchObject({ hasSecret: true, settings: { signIn: { kind: 'password' } } })
    const { password: _password, ...signIn } = {
      password: '',
      kind: 'password' as const,
      user: 'hello@shop.example',
    }
    expect(await tested(ground.settings({ signIn }), mailboxId)).toMatchObject({ fetching: { isGood: true } })
    const elsewhere = ground.settings({
      signIn,
      imap: { host: 'localhost', port: ground.imap.port, security: 'none' },
    })
    expect(await tested(elsewhere, mailboxId)).toMatchObject({ fetching: { problem: 'secret-missing' } })
    const change = call(endpoints.changeMailbox, { params: { id: mailboxId }, body: elsewhere })
    await expect(change).rejects.toMatchObject(refusal('mailbox/secret-missing'))
    const twice = call(endpoints.createMailbox, { body: { ...ground.settings(), earlierDays: 0 } })
    await expect(twice).rejects.toMatchObject(refusal('mailbox/address-taken'))
  })

  test('refuses servers of private networks unless the operator allows them', async () => {
    ground.api.app.mailboxes.mayBePrivate = false
    const imap = { host: '127.0.0.1', port: 993, security: 'tls' as const }
    const sending = { kind: 'own' as const, host: 'localhost', port: 465, security: 'tls' as const }
    const outcome = await tested(ground.settings({ imap, sending }))
    ground.api.app.mailboxes.mayBePrivate = true
    expect(outcome.fetching.problem).toBe('private-address')
    expect(outcome.sending.problem).toBe('private-address')
  })
})

describe('what is attached', () => {
  test('pictures go to the voice, files are inert downloads, programs and monsters are left out', async () => {
    const png = (await makePhoto({ width: 40, height: 30 })).toString('base64')
    const part = (type: string, name: string, content: string) =>
      `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${content}\n`
    const body = [
      '--b\nContent-Type: text/plain; charset=utf-8\n\n照片在这里 kkk\n',
      part('application/pdf', 'photo.pdf', png),
      part('image/png', '<script>.html', Buffer.from('<script>alert(1)</script>').toString('base64')),
      part('image/png', 'setup.exe', Buffer.from('MZ program').toString('base64')),
      '--b--',
    ].join('')
    ground.imap.put(
      mailOf({
        id: 'files@example.com',
        from: 'files@example.com',
        subject: '照片',
        head: ['Content-Type: multipart/mixed; boundary=b'],
        body,
      }),
    )
    await ground.round()
    const mail = (await ground.mails())[0]
    expect(mail?.files).toMatchObject([
      { state: 'picture', mediaType: 'image/jpeg' },
      { state: 'kept', mediaType: 'text/plain', name: '<script>.html' },
      { state: 'not-taken', reason: 'dangerous' },
    ])
    const detail = await call(endpoints.readCase, { params: { id: mail?.caseId ?? '' } })
    expect(detail.voiceList[0]?.attachments).toHaveLength(1)
    const url = `${ground.api.url}/v1/mails/${mail?.id}/files/1`
    const headers = { authorization: `Bearer ${ground.shop.key}` }
    const file = await fetch(url, { headers })
    expect(await file.text()).toBe('<script>alert(1)</script>')
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="attachment"; filename*=UTF-8''%3Cscript%3E.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const missing = await fetch(url.replace(/1$/, '2'), { headers })
    expect(missing.status).toBe(404)
  })
})
