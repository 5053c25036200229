import type { MailKind } from '@echoloop/contract'
import { loopMark } from '../../../platform/mail/letter.ts'

/** What of a mail decides what it is. */
export type MailSigns = {
  /** Field name in lower case → its value, of the first one. */
  fields: ReadonlyMap<string, string>
  fromAddress: string | null
  subject: string
  /** The beginning of the words, and of the parts that carry a report. */
  text: string
  report: string
  hasWords: boolean
  hasFiles: boolean
  isOwn: boolean
}

export type Classified = {
  kind: MailKind
  /** Of a bounce: the enhanced status such as 5.1.1, and the messages of ours that it speaks of. */
  status: string | null
  messageIds: string[]
}

const vacation =
  /^\s*(?:自动回复|自動回覆|自動回復|自动答复|系统自动回复|外出自动回复|休假自动|不在办公室|out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response|respond)|autoreply|auto:|vacation (?:reply|response)|on vacation|abwesenheit|automatische antwort|réponse automatique|respuesta automática)/iu

const bounceSubject =
  /(?:undeliver|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system|subsystem)|returned (?:mail|to sender)|failure notice|退信|投递失败|未能送达|无法投递|無法投遞|发送失败|系统退信)/iu

const bouncer = /^(?:mailer-daemon|postmaster|mail-daemon|bounce|bounces)@/iu
const ownMessage = /msg_([0-9a-f]{32})/gu

/** Says what a mail is by its head alone where that is possible; nothing is ever answered here. */
export function classifyMail(signs: MailSigns): Classified {
  const plain = { status: null, messageIds: [] }
  if (isBounce(signs)) return readBounce(signs)
  if (signs.isOwn) return { kind: 'own', ...plain }
  if (isAutoReply(signs)) return { kind: 'auto-reply', ...plain }
  if (isBulk(signs)) return { kind: 'bulk', ...plain }
  return { kind: signs.hasWords || signs.hasFiles || signs.subject !== '' ? 'message' : 'empty', ...plain }
}

function isBounce({ fields, fromAddress, subject }: MailSigns): boolean {
  const type = fields.get('content-type') ?? ''
  if (/multipart\/report/i.test(type) && /delivery-status/i.test(type)) return true
  const isFromServer = bouncer.test(fromAddress ?? '') || fields.get('return-path')?.trim() === '<>'
  return isFromServer && bounceSubject.test(subject)
}

function readBounce({ report, text, subject }: MailSigns): Classified {
  const all = `${report}\n${text}`
  const status =
    /^\s*status:\s*([245]\.\d{1,3}\.\d{1,3})/imu.exec(all)?.[1] ?? /\b5\.\d{1,3}\.\d{1,3}\b/u.exec(all)?.[0]
  const action = /^\s*action:\s*([a-z]+)/imu.exec(all)?.[1]?.toLowerCase()
  const isDelay =
    action === 'delayed' ||
    (action === undefined && (status?.startsWith('4') || /delay|延迟/iu.test(subject)))
  const isGood = action === 'delivered' || action === 'relayed' || action === 'expanded'
  const ids = new Set([...all.matchAll(ownMessage)].map((found) => found[1]))
  const messageIds = [...ids].filter((id) => id !== undefined).slice(0, 5)
  if (isGood) return { kind: 'auto-reply', status: null, messageIds: [] }
  return { kind: isDelay ? 'delay' : 'bounce', status: status ?? null, messageIds }
}

function isAutoReply({ fields, subject }: MailSigns): boolean {
  const submitted = fields.get('auto-submitted')?.trim().toLowerCase()
  if (submitted !== undefined && submitted !== '' && submitted !== 'no') return true
  // What nobody may answer is answered by nobody, and our own mark stands only in what a machine gave back.
  if (fields.get('return-path')?.trim() === '<>' || fields.get('x-loop')?.includes(loopMark)) return true
  if (
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply'].some((name) =>
      isSaid(fields.get(name)),
    )
  )
    return true
  if (/^\s*auto[-_]?reply/iu.test(fields.get('precedence') ?? '')) return true
  return vacation.test(subject.replace(/^(?:(?:re|回复|答复|回覆)\s*[:：]\s*)+/iu, ''))
}

function isSaid(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '' && !/^(?:no|false|0)$/iu.test(value.trim())
}

function isBulk({ fields }: MailSigns): boolean {
  return /^\s*(?:bulk|junk|list)/iu.test(fields.get('precedence') ?? '') || fields.has('list-id')
}
