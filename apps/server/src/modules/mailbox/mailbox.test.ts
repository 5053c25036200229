import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailGround, mailOf, startMailGround } from '../../../test/start-mail-ground.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { fetchDueMailboxes, startMailFetching } from './index.ts'

let ground: MailGround
let mailboxId = ''

beforeAll(async () => {
  ground = await startMailGround()
  const made = await call(endpoints.createMailbox, { body: { ...ground.settings(), earlierDays: 0 } })
  mailboxId = made.id
})
afterAll(() => ground.stop())

const call: MailGround['shop']['client']['call'] = (endpoint, input) =>
  ground.shop.client.call(endpoint, input)
const refusal = (code: string) => ({ problem: { code } })

async function mailWith(words: string, view: 'look' | 'noted' | 'taken' = 'taken') {
  const found = (await ground.mails(view)).filter(({ excerpt }) => excerpt?.includes(words))
  expect(found.length, `mails with ${words}`).toBe(1)
  return found[0]
}

/** By which rules know what no person wrote. */
function factsOf(feedbackId: string) {
  return ground.shop.run(async ({ db, shopId }) => {
    const id = uuidOf('feedback', feedbackId)
    const found = db.selectFrom('feedback').select('facts').where('shopId', '=', shopId).where('id', '=', id)
    return (await found.executeTakeFirstOrThrow()).facts
  })
}

describe('a conversation', () => {
  test('opens a case, is answered as the mailbox in its thread, and comes back to the same case', async () => {
    ground.imap.put(
      mailOf({
        id: 'one@example.com',
        body: '茶壶漏水 aaa，请处理。\n\n发自我的 iPhone\n\n在 2026年1月2日，小铺 <hello@shop.example> 写道：\n> 欢迎光临',
      }),
    )
    expect(await ground.round()).toBe(1)
    const mail = await mailWith('aaa')
    expect(mail).toMatchObject({
      threadedBy: 'new',
      state: 'taken',
      hasMore: true,
      fromHint: 'l•••@example.com',
    })
    expect(mail?.excerpt).toBe('茶壶漏水 aaa，请处理。')
    const caseId = mail?.caseId ?? ''
    const sent = await call(endpoints.sendReply, {
      params: { id: caseId },
      body: { channel: 'mail', text: '非常抱歉，我们今天补发一只新的茶壶。', sendAnyway: true },
    })
    await ground.send()
    const letter = ground.smtp.received().at(-1)
    expect(letter).toMatchObject({ from: 'hello@shop.example', to: ['lin@example.com'] })
    expect(letter?.mail.subject).toBe('Re: 杯子碎了')
    expect(letter?.mail.inReplyTo).toBe('<one@example.com>')
    expect(letter?.mail.from).toMatchObject({ value: [{ name: '青瓷小铺', address: 'hello@shop.example' }] })
    expect(letter?.raw).not.toMatch(/^Auto-Submitted/im)
    expect(letter?.mail.text).toMatch(/补发一只新的茶壶[\s\S]*写道：\n> 茶壶漏水 aaa，请处理。/)
    const { replies } = await call(endpoints.listCaseReplies, { params: { id: caseId } })
    expect(replies).toMatchObject([{ id: sent.id, state: 'sent' }])

    const ours = letter?.mail.messageId ?? ''
    ground.imap.put(
      mailOf({
        id: 'two@other.example',
        from: 'lin@example.com',
        subject: '谢谢',
        head: [`In-Reply-To: ${ours}`],
        body: '好的 bbb',
      }),
    )
    ground.imap.put(mailOf({ id: 'three@example.com', subject: '回复：Re: 杯子碎了', body: '再问一句 ccc' }))
    ground.imap.put(
      mailOf({
        id: 'four@example.com',
        from: 'wang@example.com',
        subject: 'Re: 杯子碎了',
        body: '别人的 ddd',
      }),
    )
    await ground.round()
    expect(await mailWith('bbb')).toMatchObject({ caseId, threadedBy: 'reference' })
    expect(await mailWith('ccc')).toMatchObject({ caseId, threadedBy: 'subject' })
    expect((await mailWith('ddd'))?.caseId).not.toBe(caseId)
    const { items } = await call(endpoints.listMailsOfCase, { params: { id: caseId } })
    expect(items).toHaveLength(3)
    const agent = await ground.shop.as('agent')
    const detail = await agent.call(endpoints.readMail, { params: { id: mail?.id ?? '' } })
    expect(detail.parts.map(({ kind }) => kind)).toEqual(['words', 'signature', 'quote'])
    expect(detail.from).toEqual({ name: '林小满', address: 'lin@example.com' })
    const analyst = await ground.shop.as('analyst')
    await expect(analyst.call(endpoints.readMail, { params: { id: mail?.id ?? '' } })).rejects.toMatchObject(
      refusal('session/forbidden'),
    )
  })

  test('finds its case by a signed address, and by no forged one', async () => {
    await call(endpoints.changeMailbox, {
      params: { id: mailboxId },
      body: ground.settings({ hasTag: true }),
    })
    ground.imap.put(
      mailOf({ id: 'tag1@example.com', from: 'tag@example.com', subject: '发票', body: '开发票 eee' }),
    )
    await ground.round()
    const caseId = (await mailWith('eee'))?.caseId ?? ''
    await call(endpoints.sendReply, {
      params: { id: caseId },
      body: { channel: 'mail', text: '发票已经开好。', sendAnyway: true },
    })
    await ground.send()
    const replyTo =
      /^Reply-To: .*?(\S+@shop\.example)/im.exec(ground.smtp.received().at(-1)?.raw ?? '')?.[1] ?? ''
    expect(replyTo).toMatch(/^hello\+c\d+-[0-9a-f]{20}@/)
    const forged = replyTo.replace(/.@/, (end) => (end.startsWith('0') ? '1@' : '0@'))
    ground.imap.put(
      mailOf({
        id: 'tag2@example.com',
        from: 'boss@example.com',
        subject: 'x',
        body: '收到 fff',
        head: [`Cc: ${replyTo}`],
      }),
    )
    ground.imap.put(
      mailOf({
        id: 'tag3@example.com',
        from: 'evil@example.com',
        subject: 'y',
        body: '伪造 ggg',
        head: [`Cc: ${forged}`],
      }),
    )
    await ground.round()
    expect(await mailWith('fff')).toMatchObject({ caseId, threadedBy: 'tag' })
    expect((await mailWith('ggg'))?.caseId).not.toBe(caseId)
  })
})

describe('machines', () => {
  test('a bounce marks the answer, an automatic reply opens nothing, and neither is answered', async () => {
    ground.imap.put(
      mailOf({ id: 'gone@example.com', from: 'gone@example.com', subject: '退货', body: '想退货 hhh' }),
    )
    await ground.round()
    const caseId = (await mailWith('hhh'))?.caseId ?? ''
    await call(endpoints.sendReply, {
      params: { id: caseId },
      body: { channel: 'mail', text: '可以退货，请寄回。', sendAnyway: true },
    })
    await ground.send()
    const before = ground.smtp.received().length
    const ours = (ground.smtp.received().at(-1)?.mail.messageId ?? '').slice(1, -1)
    const vacation = ['Auto-Submitted: auto-replied', `In-Reply-To: <${ours}>`]
    ground.imap.put(
      mailOf({
        id: 'auto@example.com',
        from: 'gone@example.com',
        subject: '自动回复：Re: 退货',
        body: '休假中 iii',
        head: vacation,
      }),
    )
    const report = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      'Return-Path: <>',
    ]
    const body = `--b\n\nNot delivered jjj\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; gone@example.com\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <${ours}>\nSubject: x\n\nbody\n--b--`
    ground.imap.put(
      mailOf({
        id: 'dsn@mx.example',
        from: 'MAILER-DAEMON@mx.example',
        subject: 'Undelivered Mail',
        head: report,
        body,
      }),
    )
    await ground.round()
    await ground.send()
    const noted = await ground.mails('noted')
    expect(noted.map(({ kind }) => kind).sort()).toEqual(['auto-reply', 'bounce'])
    expect(noted.every((one) => one.caseId === caseId && one.feedbackId === null)).toBe(true)
    const { replies } = await call(endpoints.listCaseReplies, { params: { id: caseId } })
    expect(replies).toMatchObject([{ state: 'bounced', reason: '550 5.1.1' }])
    expect(ground.smtp.received()).toHaveLength(before)
  })

  test('a loop is stopped after twenty in an hour, and what was stopped can be taken after all', async () => {
    for (let turn = 0; turn < 23; turn++)
      ground.imap.put(
        mailOf({
          id: `loop${turn}@bot.example`,
          from: 'robot@bot.example',
          subject: `Ticket ${turn}`,
          body: `Thank you ${turn}`,
        }),
      )
    await ground.round()
    const stopped = await ground.mails('look')
    expect(stopped).toHaveLength(3)
    expect(stopped.every(({ kind, caseId }) => kind === 'loop' && caseId === null)).toBe(true)
    const first = stopped[0]
    await call(endpoints.retryMail, { params: { id: first?.id ?? '' } })
    await ground.round()
    expect(await ground.mails('look')).toHaveLength(2)
    const wanted = (await ground.mails()).find(({ id }) => id === first?.id)
    expect(await factsOf(wanted?.feedbackId ?? '')).toMatchObject({ automatic: true })
    await expect(call(endpoints.retryMail, { params: { id: first?.id ?? '' } })).rejects.toMatchObject(
      refusal('mail/nothing-to-retry'),
    )
  })
})

describe('sending', () => {
  test('what could not even be begun waits, and leaves once when it can', async () => {
    const from = 'sealed@example.com'
    ground.imap.put(mailOf({ id: 'sealed@example.com', from, subject: '退款', body: '想退款 kkk' }))
    await ground.round()
    const caseId = (await mailWith('kkk'))?.caseId ?? ''
    const body = { channel: 'mail', text: '已经退款。', sendAnyway: true } as const
    await call(endpoints.sendReply, { params: { id: caseId }, body })
    const sealed = (sealedSecrets: Buffer | null) =>
      ground.shop.run(async (scope) => {
        const { shopId, db } = scope
        await db.updateTable('mailbox').set({ sealedSecrets }).where('shopId', '=', shopId).execute()
      })
    const before = ground.smtp.received().length
    await sealed(Buffer.from('sealed by the key of another server'))
    await ground.send()
    const states = async () => (await call(endpoints.listCaseReplies, { params: { id: caseId } })).replies
    expect(await states()).toMatchObject([{ state: 'waiting' }])
    await sealed(ground.api.app.platform.keys.seal(Buffer.from(JSON.stringify({ password: 'right' }))))
    ground.later(2)
    await ground.send()
    expect(await states()).toMatchObject([{ state: 'sent' }])
    expect(ground.smtp.received()).toHaveLength(before + 1)
  })
})

describe('faults of the server', () => {
  const put = (from: number, until: number, address = 'many@people.example') => {
    for (let turn = from; turn < until; turn++)
      ground.imap.put(
        mailOf({
          id: `f${turn}@people.example`,
          from: `p${turn}-${address}`,
          subject: `S${turn}`,
          body: `fault-${turn}.`,
        }),
      )
  }
  const faultMails = async () => {
    const all = await call(endpoints.listMails, { query: { view: 'taken', limit: 200 } })
    return all.items.filter(({ excerpt }) => excerpt?.startsWith('fault-')).map(({ excerpt }) => excerpt)
  }
  const expectOnce = async (count: number) => {
    const found = await faultMails()
    expect(found).toHaveLength(count)
    expect(new Set(found).size).toBe(count)
  }

  test('a cut connection, repeats, other numbers and two workers at once leave each mail once', async () => {
    put(0, 12)
    ground.imap.cutAfter(700, 2500, 4000)
    for (let turn = 0; turn < 4; turn++) {
      ground.later(31)
      await ground.round()
    }
    await expectOnce(12)
    ground.imap.repeatsItself = true
    ground.imap.renumber()
    put(12, 14)
    ground.later(2)
    await ground.round()
    await expectOnce(14)
    ground.imap.renumber({ keepsValidity: true })
    put(14, 16)
    ground.later(2)
    await ground.round()
    put(16, 18)
    ground.later(2)
    const options = { mayBePrivate: true }
    await Promise.all([1, 2, 3].map(() => fetchDueMailboxes(ground.api.app.platform, options)))
    await ground.round()
    ground.imap.repeatsItself = false
    await expectOnce(18)
  })

  test('what comes while a connection waits is there at once', async () => {
    const { platform } = ground.api.app
    ground.later(2)
    const fetcher = startMailFetching(platform, { mayBePrivate: true, waitMs: 20_000 })
    const before = ground.imap.connections
    while (ground.imap.connections === before) await new Promise((done) => setTimeout(done, 50))
    await new Promise((done) => setTimeout(done, 700))
    put(18, 19)
    const ids = async () => (await call(endpoints.listMailboxes, {})).items[0]?.counts.waiting
    while ((await ids()) === 0) await new Promise((done) => setTimeout(done, 50))
    await fetcher.stop()
    expect(ground.imap.connections).toBe(before + 1)
    await ground.round()
    await expectOnce(19)
  })

  test('a wrong password is said, and mending it goes on where it stopped', async () => {
    ground.imap.password = 'changed'
    ground.later(2)
    await ground.round()
    expect((await call(endpoints.listMailboxes, {})).items[0]).toMatchObject({
      health: 'failing',
      problem: 'sign-in-failed',
    })
    put(19, 20)
    const signIn = { kind: 'password' as const, user: 'hello@shop.example', password: 'changed' }
    await call(endpoints.changeMailbox, { params: { id: mailboxId }, body: ground.settings({ signIn }) })
    await ground.round()
    expect((await call(endpoints.listMailboxes, {})).items[0]).toMatchObject({ health: 'good' })
    await expectOnce(20)
    ground.imap.password = 'right'
    await call(endpoints.changeMailbox, { params: { id: mailboxId }, body: ground.settings() })
  })

  test('a removed mailbox that comes back brings nothing twice; a paused one is left alone', async () => {
    await call(endpoints.removeMailbox, { params: { id: mailboxId } })
    expect((await call(endpoints.listMailboxes, {})).items).toEqual([])
    const back = await call(endpoints.createMailbox, { body: { ...ground.settings(), earlierDays: 30 } })
    expect(back.id).toBe(mailboxId)
    await ground.round()
    await expectOnce(20)
    await call(endpoints.pauseMailbox, { params: { id: mailboxId }, body: { isPaused: true } })
    put(20, 21)
    ground.later(2)
    expect(await ground.round()).toBe(0)
    await call(endpoints.pauseMailbox, { params: { id: mailboxId }, body: { isPaused: false } })
    expect(await ground.round()).toBe(1)
  })

  test('moving read mail away moves it once it is here', async () => {
    const { signIn } = ground.settings()
    const settings = ground.settings({ afterReading: { kind: 'move', to: 'Done' }, signIn })
    await call(endpoints.changeMailbox, { params: { id: mailboxId }, body: settings })
    await ground.round()
    expect(ground.imap.mails()).toHaveLength(0)
    expect(ground.imap.mails('Done').length).toBeGreaterThan(20)
    await expectOnce(21)
  })
})
