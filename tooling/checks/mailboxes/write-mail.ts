import { encodeText } from './encode-text.ts'

/** Mail programs by the marks that they leave. */
export const programs = ['gmail', 'apple', 'outlook', 'qq', 'netease', 'foxmail'] as const
export type MailProgram = (typeof programs)[number]

export type WrittenMail = {
  person: { name: string; address: string; language: 'zh' | 'en'; program: MailProgram }
  to: string[]
  subject: string
  messageId: string
  words: string
  charset?: { claimed: string | null; sent: 'utf-8' | 'gbk' | 'latin1' }
  /** What it answers, with the words of it. */
  answers?: { messageId: string | null; references: string[]; words: string }
  head?: string[]
  /** Minutes after the first mail of all. */
  minute: number
}

/** All mails were written within the last day and a half. */
const start = Date.now() - 36 * 3_600_000

/** A mail with head, quotation and signature as the person's program writes them. */
export function writeMail(mail: WrittenMail): Buffer {
  const {
    person,
    to,
    subject,
    messageId,
    charset = { claimed: 'utf-8', sent: 'utf-8' },
    answers,
    head = [],
  } = mail
  const date = new Date(start + mail.minute * 60_000)
  const encoded = `=?utf-8?B?${Buffer.from(person.name).toString('base64')}?=`
  const type = charset.claimed === null ? 'text/plain' : `text/plain; charset="${charset.claimed}"`
  const fields = [
    ...(messageId === '' ? [] : [`Message-ID: <${messageId}>`]),
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${encoded} <${person.address}>`,
    `To: ${to.join(', ')}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    ...(answers?.messageId ? [`In-Reply-To: <${answers.messageId}>`] : []),
    ...(answers && answers.references.length > 0
      ? [`References: ${answers.references.map((id) => `<${id}>`).join('\r\n ')}`]
      : []),
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: 8bit',
    ...head,
  ]
  const body = [
    mail.words,
    ...signatureOf(person),
    ...(answers ? quoteOf(person, date, answers.words) : []),
  ].join('\r\n')
  return Buffer.concat([
    Buffer.from(`${fields.join('\r\n')}\r\n\r\n`),
    encodeText(`${body}\r\n`, charset.sent),
  ])
}

function signatureOf({ program, language, name }: WrittenMail['person']): string[] {
  if (program === 'apple') return ['', language === 'zh' ? '发自我的 iPhone' : 'Sent from my iPhone']
  if (program === 'gmail') return ['', '-- ', name]
  if (program === 'netease') return ['', '| 签名由网易邮箱大师定制']
  return []
}

/** How each program quotes what is answered. */
function quoteOf({ program, language }: WrittenMail['person'], date: Date, words: string): string[] {
  const marked = words.split('\n').map((line) => `> ${line}`)
  const day = date.toISOString().slice(0, 10)
  const isChinese = language === 'zh'
  if (program === 'qq')
    return [
      '',
      '------------------ 原始邮件 ------------------',
      '发件人: "青瓷小铺" <hello@shop.example>;',
      `发送时间: ${day}`,
      '',
      words,
    ]
  if (program === 'netease')
    return ['', `在 ${day} 10:00:00，"青瓷小铺" <hello@shop.example> 写道：`, ...marked]
  if (program === 'foxmail' || program === 'outlook') {
    const [from, sent, to, subject] = isChinese
      ? ['发件人', '发送时间', '收件人', '主题']
      : ['From', 'Sent', 'To', 'Subject']
    return [
      '',
      '________________________________',
      `${from}: Shop <hello@shop.example>`,
      `${sent}: ${day} 10:00`,
      `${to}: x@customers.example`,
      `${subject}: x`,
      '',
      words,
    ]
  }
  if (isChinese) return ['', `青瓷小铺 <hello@shop.example> 于${day}周一 10:00写道：`, '', ...marked]
  return ['', `On Mon, ${day} at 10:00, Shop <hello@shop.example>`, 'wrote:', '', ...marked]
}
