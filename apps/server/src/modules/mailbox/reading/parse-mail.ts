import { type MailFile, mailLimits } from '@echoloop/contract'
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import { isMailAddress } from '../../../platform/mail/letter.ts'
import { type BoundedSource, boundSource } from './bound-source.ts'
import { decodeBinary } from './decode-bytes.ts'
import { foldMail, type MailPart } from './fold-mail.ts'
import { fileName, isDangerous, sniffFile } from './sniff-file.ts'
import { textOfHtml } from './text-of-html.ts'

export type MailPerson = { name: string | null; address: string }

/** An attachment as it came; `content` only of what is taken. */
export type ReadFile = MailFile & { content: Buffer | null }

/** A mail as read, within the limits; nothing in it is trusted. */
export type ReadMail = {
  messageId: string | null
  /** What it answers, the newest last. */
  references: string[]
  fields: Map<string, string>
  from: MailPerson | null
  replyTo: MailPerson | null
  to: MailPerson[]
  cc: MailPerson[]
  peopleLeftOut: number
  subject: string
  sentAt: Date | null
  parts: MailPart[]
  /** Parts that report what became of another mail. */
  report: string
  files: ReadFile[]
  isCut: boolean
}

const referencesMax = 50

/**
 * Reads a mail. `isWhole`: false where only its beginning was fetched; then no attachment is whole either. Never
 * throws for what a mail holds: what the parser cannot read is read as plain text.
 */
export async function parseMail(source: Buffer, { isWhole }: { isWhole: boolean }): Promise<ReadMail> {
  const bounded = boundSource(source)
  const parsed = await parse(bounded)
  const people = peopleOf(parsed, bounded.recipients)
  const text = textOf(parsed, bounded.charsets)
  const isReport = (attachment: Attachment) =>
    /^(?:message|text)\/(?:delivery|rfc822|global)/i.test(attachment.contentType)
  return {
    messageId: messageIdOf(parsed.messageId),
    references: referencesOf(parsed),
    fields: fieldsOf(parsed),
    ...people,
    subject: oneLine(parsed.subject ?? '', 500),
    sentAt: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : null,
    parts: foldMail(text.slice(0, mailLimits.text).toWellFormed()),
    report: reportOf(bounded, parsed.attachments.filter(isReport)),
    files: filesOf(parsed.attachments, isWhole),
    isCut: bounded.isCut || !isWhole || text.length > mailLimits.text,
  }
}

async function parse({ bytes }: BoundedSource): Promise<ParsedMail> {
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }
  try {
    return await simpleParser(bytes, options)
  } catch {
    // The head alone nearly always can be read; the rest stands below it as it came.
    const end = Math.max(bytes.indexOf('\r\n\r\n'), 0)
    const head = bytes
      .subarray(0, end)
      .toString()
      .replaceAll(/^content-(?:type|transfer-encoding):.*$/gim, 'x-unread: 1')
    return simpleParser(Buffer.concat([Buffer.from(`${head}\r\n`), bytes.subarray(end)]), options)
  }
}

/** Plain words where there are any, else those of the page. */
function textOf({ text, html }: ParsedMail, charsets: readonly string[]): string {
  const plain = decodeBinary(text ?? '', charsets).replaceAll('\0', '')
  if (plain.trim() !== '' || !html) return plain
  return textOfHtml(decodeBinary(html, charsets).replaceAll('\0', ''), mailLimits.text * 2)
}

function reportOf({ bytes }: BoundedSource, attachments: readonly Attachment[]): string {
  const parts = attachments.map(({ content }) => content.toString('latin1', 0, 64_000))
  return [bytes.toString('latin1', 0, mailLimits.cutBytes), ...parts].join('\n')
}

function fieldsOf({ headerLines }: ParsedMail): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { key, line } of headerLines) {
    if (fields.size >= 200 || fields.has(key)) continue
    fields.set(
      key,
      line
        .slice(line.indexOf(':') + 1)
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, 2000),
    )
  }
  return fields
}

function peopleOf(parsed: ParsedMail, recipients: number) {
  const all = { to: addressesOf(parsed.to), cc: addressesOf(parsed.cc) }
  const to = all.to.slice(0, mailLimits.people)
  const cc = all.cc.slice(0, mailLimits.people)
  return {
    from: addressesOf(parsed.from)[0] ?? null,
    replyTo: addressesOf(parsed.replyTo)[0] ?? null,
    to,
    cc,
    peopleLeftOut: Math.max(recipients, all.to.length + all.cc.length) - to.length - cc.length,
  }
}

/** Single addresses that a letter could go to; groups are opened one level. */
function addressesOf(found: AddressObject | AddressObject[] | undefined): MailPerson[] {
  const objects = found === undefined ? [] : Array.isArray(found) ? found : [found]
  return objects
    .flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]))
    .flatMap(({ name, address }) => {
      const plain = (address ?? '').trim().toLowerCase()
      if (!isMailAddress(plain)) return []
      return [{ name: oneLine(name ?? '', 100) || null, address: plain }]
    })
}

function messageIdOf(text: string | undefined): string | null {
  return /<([^<>\s]{3,250})>/u.exec(text ?? '')?.[1] ?? null
}

function referencesOf({ references, inReplyTo }: ParsedMail): string[] {
  const all = [...(Array.isArray(references) ? references : [references ?? '']), inReplyTo ?? '']
    .join(' ')
    .slice(0, 20_000)
  const ids = [...all.matchAll(/<([^<>\s]{3,250})>/gu)].map((found) => found[1] ?? '')
  return [...new Set(ids.reverse())].slice(0, referencesMax).reverse()
}

export function oneLine(text: string, max: number): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed()
}

const picturesMax = 9

function filesOf(attachments: readonly Attachment[], isWhole: boolean): ReadFile[] {
  let pictures = 0
  return attachments.slice(0, mailLimits.parts).map((attachment, position) => {
    const { content } = attachment
    const name = fileName(attachment.filename, position)
    const { mediaType, isPicture } = sniffFile(content)
    const reason = reasonAgainst({ content, name, mediaType, position, isWhole })
    const file = { position, name, mediaType, sizeBytes: content.length }
    if (reason) return { ...file, state: 'not-taken', reason, content: null }
    if (!isPicture) return { ...file, state: 'kept', reason: null, content }
    pictures += 1
    if (pictures > picturesMax) return { ...file, state: 'not-taken', reason: 'too-many', content: null }
    return { ...file, state: 'picture', reason: null, content }
  })
}

function reasonAgainst(file: {
  content: Buffer
  name: string
  mediaType: string
  position: number
  isWhole: boolean
}): MailFile['reason'] {
  const { content, name, mediaType, position, isWhole } = file
  if (!isWhole) return 'mail-too-large'
  if (content.length === 0) return 'empty'
  if (content.length > mailLimits.fileBytes) return 'too-large'
  if (position >= mailLimits.files) return 'too-many'
  return isDangerous(name, mediaType) ? 'dangerous' : null
}
