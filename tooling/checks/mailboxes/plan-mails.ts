import { type MailProgram, programs, writeMail } from './write-mail.ts'

/** A mail of the plan, with what must become of it. */
export type PlannedMail = {
  /** Letters that stand in its own words, and nowhere else. */
  token: string
  raw: Buffer
  /** Mails of one thread belong to one case; null: it opens nothing. */
  thread: string | null
  kind: 'message' | 'auto-reply' | 'bounce' | 'bulk'
  /** What is special about it. */
  trait: string
  /** How often it is delivered. */
  copies: number
  /** Words that must come out right whatever the mail claims about its characters. */
  words?: string
}

export type Person = { name: string; address: string; language: 'zh' | 'en'; program: MailProgram }

export type Thread = { key: string; person: Person; subject: string; messageIds: string[] }

export type Plan = { firsts: PlannedMail[]; threads: Thread[]; machines: PlannedMail[] }

const families = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const given = ['小满', '晓东', '雨桐', '子涵', '思远', '佳怡', '文博', '静', '磊', '欣然']
const english = [
  'Anna Bell',
  'Tom Reed',
  'Priya Shah',
  'Lucas Weber',
  'Grace Kim',
  'Omar Haddad',
  'Emily Stone',
]

const matters: Record<'zh' | 'en', readonly (readonly [string, string])[]> = {
  zh: [
    ['杯子收到时已经碎了', '昨天收到的杯子，打开包装就是碎的，请问怎么处理？'],
    ['想退货', '尺寸比描述的小很多，我想退货，运费由谁承担？'],
    ['发票还没有收到', '订单完成一周了，电子发票一直没有收到。'],
    ['茶壶漏水', '茶壶的壶嘴根部会渗水，用了三次都是这样。'],
    ['快递三天没有动', '物流信息停在广州三天没有更新，麻烦帮忙查一下。'],
    ['少了一件', '买了两套餐具，只收到一套。'],
  ],
  en: [
    ['Cup arrived broken', 'The cup was in pieces when I opened the box. What can you do?'],
    ['Return of my order', 'It is much smaller than described and I would like to return it.'],
    ['Missing invoice', 'I have not received the invoice for last week’s order.'],
    ['Teapot leaks', 'The spout leaks at its base each time I pour.'],
    ['Parcel has not moved', 'Tracking has shown the same town for three days.'],
    ['One item missing', 'I ordered two sets and only one arrived.'],
  ],
}

export const ownAddress = 'hello@shop.example'

/** Draws letters that no other mail has. */
export function newToken(random: () => number): string {
  return `ref${Array.from({ length: 12 }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(random() * 20)]).join('')}`
}

const pick = <T>(values: readonly T[], random: () => number): T => {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to draw from')
  return value
}

/** First mails of conversations in both languages from all usual programs, with faults; and what machines send by themselves. */
export function planMails(count: number, random: () => number): Plan {
  const plan: Plan = { firsts: [], threads: [], machines: [] }
  for (let index = 0; index < count; index++) addFirst(plan, index, random)
  addHostile(plan, random)
  for (let index = 0; index < Math.round(count / 20); index++) plan.machines.push(newsletter(index, random))
  return plan
}

function addFirst(plan: Plan, index: number, random: () => number): void {
  const former = plan.threads.at(-1)
  // Now and then the same person writes about something else; a few say nothing in the subject, each time the same.
  const isAgain = index % 12 === 11 && former !== undefined
  const person = isAgain ? former.person : newPerson(index, random)
  const [title, text] = pick(matters[person.language], random)
  const isBare = index % 24 === 22 || index % 24 === 23
  const bare = person.language === 'zh' ? '咨询' : 'Question'
  const subject = isBare ? bare : `${title} ${index}`
  const thread: Thread = {
    key: `t${index}`,
    person,
    subject,
    messageIds: [`first-${index}@${person.program}.example`],
  }
  plan.threads.push(thread)
  const token = newToken(random)
  const trait = isAgain ? (subject === former.subject ? 'same-subject' : 'same-person') : person.program
  plan.firsts.push({
    token,
    thread: thread.key,
    kind: 'message',
    trait,
    copies: index % 15 === 0 ? 2 : 1,
    words: text,
    raw: writeMail({
      person,
      to: [ownAddress],
      subject,
      messageId: thread.messageIds[0] ?? '',
      words: `${text} ${token}`,
      charset: charsetOf(index, person),
      minute: index,
    }),
  })
}

function newPerson(index: number, random: () => number): Person {
  const isChinese = random() < 0.6
  const name = isChinese ? `${pick([...families], random)}${pick(given, random)}` : pick(english, random)
  const program = pick(
    programs.filter((one) =>
      isChinese ? one !== 'outlook' || random() < 0.3 : !['qq', 'netease', 'foxmail'].includes(one),
    ),
    random,
  )
  return { name, address: `person${index}@customers.example`, language: isChinese ? 'zh' : 'en', program }
}

/** Some programs say one character set and send another. */
function charsetOf(
  index: number,
  { language }: Person,
): { claimed: string | null; sent: 'utf-8' | 'gbk' | 'latin1' } {
  const wrong = [
    { claimed: 'utf-8', sent: 'gbk' },
    { claimed: 'iso-8859-1', sent: 'utf-8' },
    { claimed: null, sent: 'gbk' },
    { claimed: 'gb2312', sent: 'utf-8' },
    { claimed: 'x-unknown', sent: 'gbk' },
    { claimed: 'gb2312', sent: 'gbk' },
  ] as const
  const found = wrong[index % 30]
  return language === 'zh' && found ? found : { claimed: 'utf-8', sent: 'utf-8' }
}

function addHostile(plan: Plan, random: () => number): void {
  const add = (trait: string, change: (head: string, body: string, token: string) => string): void => {
    const token = newToken(random)
    const index = plan.threads.length
    const person = newPerson(100_000 + index, random)
    const messageId = `hostile-${trait}@customers.example`
    const thread = { key: `h-${trait}`, person, subject: `hostile ${trait}`, messageIds: [messageId] }
    plan.threads.push(thread)
    const head = `Message-ID: <${messageId}>\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\nFrom: <${person.address}>\r\nSubject: hostile ${trait}\r\nMIME-Version: 1.0\r\n`
    const raw = Buffer.from(change(head, `Please help me. ${token}`, token))
    plan.firsts.push({
      token,
      raw,
      thread: thread.key,
      kind: 'message',
      trait: `hostile-${trait}`,
      copies: 1,
    })
  }
  const text = 'Content-Type: text/plain; charset=utf-8\r\n\r\n'
  const many = Array.from({ length: 10_000 }, (_, index) => `u${index}@many.example`).join(',\r\n ')
  add('recipients', (head, body) => `${head}To: ${many}\r\n${text}${body}\r\n`)
  const levels = Array.from(
    { length: 500 },
    (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary="b${index + 1}"\r\n\r\n`,
  )
  const first = `--b0\r\n${text}`
  add(
    'levels',
    (head, body) =>
      `${head}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${first}${body}\r\n${levels.join('')}`,
  )
  const parts = '--b0\r\nContent-Type: application/octet-stream; name="x"\r\n\r\nx\r\n'.repeat(50_000)
  add(
    'parts',
    (head, body) =>
      `${head}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${first}${body}\r\n${parts}--b0--\r\n`,
  )
  add('long-header', (head, body) => `${head}X-Long: ${'x'.repeat(3_000_000)}\r\n${text}${body}\r\n`)
  const zeros = Buffer.alloc(18_000_000).toString('base64')
  const large = `--b0\r\nContent-Type: application/zip; name="large.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zeros}\r\n--b0--\r\n`
  add(
    'large',
    (head, body) => `${head}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${first}${body}\r\n${large}`,
  )
  add(
    'deep-html',
    (head, body) => `${head}Content-Type: text/html\r\n\r\n<p>${body}</p>${'<div>'.repeat(200_000)}\r\n`,
  )
  add('no-end', (head, body) => `${head}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${first}${body}`)
  add('nul', (head, body) => `${head}${text}${body}\0\0 \ud800 end\r\n`)
}

function newsletter(index: number, random: () => number): PlannedMail {
  const token = newToken(random)
  const raw = `Message-ID: <news-${index}@supplier.example>\r\nDate: Mon, 05 Jan 2026 09:00:00 +0000\r\nFrom: News <news${index}@supplier.example>\r\nTo: ${ownAddress}\r\nSubject: News ${index}\r\nPrecedence: bulk\r\nList-Id: <news.supplier.example>\r\nContent-Type: text/plain\r\n\r\nOur new catalogue. ${token}\r\n`
  return { token, raw: Buffer.from(raw), thread: null, kind: 'bulk', trait: 'newsletter', copies: 1 }
}
