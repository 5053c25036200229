import { newToken, ownAddress, type PlannedMail, type Thread } from './plan-mails.ts'
import { writeMail } from './write-mail.ts'

/** A letter of ours that arrived. */
export type Answered = { thread: Thread; messageId: string; replyTo: string; words: string }

const later = 2000

/** What comes back to our answers: people in all ways that programs answer, machines, and what could not be delivered. */
export function planAnswers(answered: readonly Answered[], random: () => number): PlannedMail[] {
  return answered.flatMap((one, index): PlannedMail[] => {
    const turn = index % 10
    if (turn === 8) return [vacation(one, index, random)]
    if (turn === 9) return [bounce(one, index, random)]
    return [replyTo(one, { index, turn, random })]
  })
}

function replyTo(
  { thread, messageId, replyTo: to, words }: Answered,
  { index, turn, random }: { index: number; turn: number; random: () => number },
): PlannedMail {
  const token = newToken(random)
  const { person } = thread
  // Some servers give our letters another Message-ID; some programs leave all marks out.
  const isRewritten = turn === 5
  const isBare = turn === 6
  const isOther = turn === 7
  const id = isRewritten ? `rewritten-${index}@relay.example` : messageId
  const sender = isOther ? { ...person, address: `other-${index}@customers.example` } : person
  const text =
    person.language === 'zh' ? '好的，我按您说的办，什么时候能收到？' : 'All right, when will it arrive?'
  const own = `answer-${index}@customers.example`
  thread.messageIds.push(own)
  return {
    token,
    thread: thread.key,
    kind: 'message',
    trait: isRewritten ? 'rewritten-id' : isBare ? 'no-references' : isOther ? 'other-address' : 'answer',
    copies: index % 20 === 0 ? 2 : 1,
    words: text,
    raw: writeMail({
      person: sender,
      to: [to],
      subject: person.language === 'zh' ? `回复：${thread.subject}` : `Re: ${thread.subject}`,
      messageId: own,
      words: `${text} ${token}`,
      answers: isBare
        ? { messageId: null, references: [], words }
        : { messageId: id, references: [...thread.messageIds.slice(0, 1), id], words },
      minute: later + index / 10,
    }),
  }
}

function vacation({ thread, messageId }: Answered, index: number, random: () => number): PlannedMail {
  const token = newToken(random)
  const isMarked = index % 20 === 8
  return {
    token,
    thread: null,
    kind: 'auto-reply',
    trait: isMarked ? 'vacation-marked' : 'vacation-by-subject',
    copies: 1,
    raw: writeMail({
      person: thread.person,
      to: [ownAddress],
      subject:
        thread.person.language === 'zh'
          ? `自动回复：Re: ${thread.subject}`
          : `Automatic reply: Re: ${thread.subject}`,
      messageId: `vacation-${index}@customers.example`,
      words: `I am away. ${token}`,
      head: isMarked ? ['Auto-Submitted: auto-replied', 'Precedence: bulk'] : [],
      answers: { messageId, references: [], words: '' },
      minute: later + index / 10,
    }),
  }
}

function bounce({ messageId, thread }: Answered, index: number, random: () => number): PlannedMail {
  const token = newToken(random)
  const raw = [
    `Message-ID: <dsn-${index}@mx.example>`,
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${ownAddress}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Return-Path: <>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"',
    '',
    '--dsn',
    'Content-Type: text/plain',
    '',
    `The mail system could not deliver. ${token}`,
    '--dsn',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${thread.person.address}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--dsn',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${messageId}>`,
    'Subject: x',
    '',
    'x',
    '--dsn--',
    '',
  ].join('\r\n')
  return { token, raw: Buffer.from(raw), thread: null, kind: 'bounce', trait: 'bounce', copies: 1 }
}

/** Second mails of people who were not answered: in their own conversation, by its marks or by its subject alone. */
export function planFollowUps(threads: readonly Thread[], random: () => number): PlannedMail[] {
  return threads.map((thread, index) => {
    const token = newToken(random)
    const first = thread.messageIds[0] ?? ''
    const isChanged = index % 25 === 24
    const isBare = index % 5 === 4
    const text = thread.person.language === 'zh' ? '请问有进展吗？' : 'Is there any news?'
    return {
      token,
      thread: thread.key,
      kind: 'message',
      trait: traitOf({ isChanged, isBare, subject: thread.subject }),
      copies: 1,
      words: text,
      raw: writeMail({
        person: thread.person,
        to: [ownAddress],
        subject: isChanged ? `${index} ???` : `Re: ${thread.subject}`,
        messageId: `follow-${thread.key}@customers.example`,
        words: `${text} ${token}`,
        ...(isBare ? {} : { answers: { messageId: first, references: [first], words: 'x' } }),
        minute: later + 100 + index / 20,
      }),
    }
  })
}

/** A bare subject of a person with two conversations says nothing of which. */
function traitOf({
  isChanged,
  isBare,
  subject,
}: {
  isChanged: boolean
  isBare: boolean
  subject: string
}): string {
  if (isChanged) return 'no-references-other-subject'
  if (!isBare) return 'follow-up'
  return / \d+$/.test(subject) ? 'no-references' : 'no-references-bare-subject'
}

/** A robot that answers whatever it gets, and does not say that it is one. */
export function planLoop(count: number, random: () => number): PlannedMail[] {
  return Array.from({ length: count }, (_, index) => {
    const token = newToken(random)
    return {
      token,
      thread: `loop-${index}`,
      kind: 'message',
      trait: 'loop',
      copies: 1,
      raw: writeMail({
        person: { name: 'Robot', address: 'robot@bot.example', language: 'en', program: 'gmail' },
        to: [ownAddress],
        subject: `Ticket ${index} was received`,
        messageId: `robot-${index}@bot.example`,
        words: `Thank you for your mail. ${token}`,
        minute: later + 200,
      }),
    } satisfies PlannedMail
  })
}
