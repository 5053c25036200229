import { expect, test } from 'vitest'
import { classifyMail, type MailSigns } from './classify-mail.ts'
import { isAnswerSubject, isTellingSubject, normalSubject } from './normal-subject.ts'
import { parseMail } from './parse-mail.ts'
import { textOfHtml } from './text-of-html.ts'

const words = '杯子收到时已经碎了'
// The same in GBK.
const gbk = Buffer.from('b1add7d3cad5b5bdcab1d2d1beadcbe9c1cb', 'hex')

const read = async (head: string, body: Buffer | string) => {
  const start = Buffer.from(`From: A <a@b.example>\r\nTo: c@d.example\r\n${head}\r\n\r\n`)
  return parseMail(Buffer.concat([start, Buffer.from(body)]), { isWhole: true })
}

test.each([
  ['utf-8', gbk],
  ['iso-8859-1', Buffer.from(words)],
  ['gb2312', Buffer.from(words)],
  ['gb2312', gbk],
  ['x-unknown', gbk],
  [null, gbk],
])('what claims %s comes out right', async (claimed, bytes) => {
  const type = claimed === null ? 'text/plain' : `text/plain; charset=${claimed}`
  const mail = await read(`Subject: x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit`, bytes)
  expect(mail.parts).toEqual([{ kind: 'words', text: words }])
})

test('ten thousand recipients, levels, parts and endless lines are cut, and the words stay', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `u${index}@many.example`).join(',\r\n ')
  const crowd = await read(`Cc: ${many}\r\nSubject: x`, 'help me')
  expect(crowd).toMatchObject({ isCut: true, parts: [{ text: 'help me' }] })
  expect(crowd.to.length + crowd.cc.length + crowd.peopleLeftOut).toBe(10_001)
  const first = '--b0\r\nContent-Type: text/plain\r\n\r\nhelp me\r\n'
  const levels = Array.from(
    { length: 500 },
    (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary="b${index + 1}"\r\n\r\n`,
  )
  const parts = '--b0\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n'.repeat(20_000)
  for (const bomb of [levels.join(''), parts]) {
    const mail = await read('Subject: x\r\nContent-Type: multipart/mixed; boundary="b0"', `${first}${bomb}`)
    expect(mail).toMatchObject({ isCut: true, parts: [{ text: 'help me' }] })
    expect(mail.files.length).toBeLessThanOrEqual(100)
  }
  const long = await read(`X-Long: ${'x'.repeat(1_000_000)}\r\nSubject: kept`, 'help me')
  expect(long).toMatchObject({ subject: 'kept', isCut: true, parts: [{ text: 'help me' }] })
})

test('a page becomes words, whatever is in it', () => {
  expect(
    textOfHtml('<style>x</style><p>a &amp; b</p><blockquote>q<br>r</blockquote><div>c</div>', 1000),
  ).toBe('a & b\n> q\n> r\nc')
  expect(textOfHtml('<script>alert(1)</script>1 < 2 <!-- x --> &#x4f60;', 1000)).toBe('1 < 2 你')
  expect(textOfHtml('<div>'.repeat(300_000), 1000)).toBe('')
})

const signs = (change: Partial<MailSigns> & { head?: Record<string, string> }): MailSigns => ({
  fromAddress: 'a@b.example',
  subject: 'x',
  text: 'x',
  report: '',
  hasWords: true,
  hasFiles: false,
  isOwn: false,
  ...change,
  fields: new Map(Object.entries(change.head ?? {})),
})

test.each([
  ['message', {}],
  ['message', { head: { 'auto-submitted': 'no' } }],
  ['message', { subject: '你们不在办公室吗？' }],
  ['auto-reply', { head: { 'auto-submitted': 'auto-replied' } }],
  ['auto-reply', { head: { 'x-autoreply': 'yes' } }],
  ['auto-reply', { subject: '自动回复：Re: 退货' }],
  ['auto-reply', { subject: 'Re: Out of Office: back on Monday' }],
  ['auto-reply', { head: { 'auto-submitted': 'auto-generated' } }],
  ['auto-reply', { head: { precedence: 'auto_reply' } }],
  ['auto-reply', { head: { 'return-path': '<>' } }],
  ['message', { head: { 'return-path': '<a@b.example>' } }],
  ['auto-reply', { head: { 'x-loop': 'echoloop' } }],
  ['message', { head: { 'x-loop': 'somebody@else.example' } }],
  ['bulk', { head: { precedence: 'bulk' } }],
  ['bulk', { head: { precedence: 'list' } }],
  ['bulk', { head: { 'list-id': '<news.example>' } }],
  ['own', { isOwn: true }],
  ['empty', { subject: '', hasWords: false }],
  [
    'bounce',
    { fromAddress: 'postmaster@qq.com', subject: '来自qq.com的退信', text: '550 5.1.1 no such user' },
  ],
  [
    'delay',
    {
      fromAddress: 'mailer-daemon@x.example',
      subject: 'Delivery Status Notification',
      report: 'Action: delayed\nStatus: 4.4.1',
    },
  ],
  ['message', { subject: '退信是怎么回事' }],
] as const)('%s by %j', (kind, change) => {
  expect(classifyMail(signs(change)).kind).toBe(kind)
})

test('a subject is the same with all that programs put before it', () => {
  for (const subject of [
    'Re: 回复：FW: Cup broken',
    '答复: [2] cup  broken'.replace(' [2]', ''),
    'ＲＥ：Cup broken',
  ])
    expect(normalSubject(subject)).toBe('cup broken')
  expect([isAnswerSubject('回复：x'), isAnswerSubject('Return of my order')]).toEqual([true, false])
  expect([isTellingSubject('咨询'), isTellingSubject('杯子收到时已经碎了')]).toEqual([false, true])
})
