/** Words that were written for this mail, what they answer, and what stands below every mail of the person. */
export type MailPart = { kind: 'words' | 'quote' | 'signature'; text: string }

/** Lines that begin what is quoted below, up to the end of the mail unless it is marked line by line. */
const quoteStarts: RegExp[] = [
  /^\s*-{2,}\s*(?:original message|original|原始邮件|原始郵件|原邮件|原邮件内容|回复的原邮件|回复的邮件|replied message|forwarded message|转发的邮件|转发邮件|轉寄郵件|邮件原件|original appointment)\s*-{2,}\s*$/iu,
  /^\s*(?:begin forwarded message|开始转发的邮件|下面是被转发的邮件)\s*[:：]?\s*$/iu,
  /^\s*_{20,}\s*$/u,
]

const forwardStart = /forward|转发|轉寄/iu

/** `On … wrote:`, `在 … 写道：`, `张三 <…> 于 2026年1月2日周五 10:00写道：`, also over two or three lines. */
const attribution =
  /^(?:on\s.{4,300}\swrote|am\s.{4,300}\sschrieb.{0,100}|le\s.{4,300}\sa écrit|.{0,300}(?:写道|寫道|写到|來信寫道|来信写道))\s*[:：]$/iu

const headFields: RegExp[] = [
  /^\*?(?:from|发件人|發件人|寄件者|寄件人|von|de)\*?\s*[:：]/iu,
  /^\*?(?:sent|date|发送时间|發送時間|发送日期|日期|寄件日期|時間|时间|gesendet|datum)\*?\s*[:：]/iu,
  /^\*?(?:to|收件人|收件者|an)\*?\s*[:：]/iu,
]

const signatureStarts: RegExp[] = [
  /^-- ?$/u,
  /^\s*(?:sent from (?:my|mail|outlook|yahoo)|get outlook for|von meinem .{1,40} gesendet)/iu,
  /^\s*(?:发自我的|發自我的|发送自我的|来自我的|發送自|从我的.{1,20}发送|发自(?:qq邮箱|网易|新浪|foxmail)|获取 ?outlook|从 ?windows ?版?邮件发送|发送自 ?windows)/iu,
  /签名由\s*网易邮箱/u,
]

/**
 * Tells what a person wrote from what they quote and from their signature. Nothing is lost: the parts joined are the
 * text, but for empty lines between them. A mail of nothing but a forwarded one is that one.
 */
export function foldMail(text: string): MailPart[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const start = quoteStartOf(lines)
  const above = partsAbove(lines.slice(0, start.at))
  const below = start.at < lines.length ? partsBelow(lines.slice(start.at), start.headLines) : []
  const parts = [...above, ...below].filter((part) => part.text.trim() !== '')
  if (parts.some(({ kind }) => kind === 'words')) return parts
  const isForward = forwardStart.test(lines[start.at] ?? '')
  const quote = parts.find((part) => part.kind === 'quote')
  if (!isForward || quote === undefined) return parts
  return parts.map((part) => (part === quote ? { ...part, kind: 'words' } : part))
}

/** The person's own words alone. */
export function wordsOf(parts: readonly MailPart[]): string {
  return parts
    .filter(({ kind }) => kind === 'words')
    .map(({ text }) => text.trim())
    .join('\n\n')
}

type QuoteStart = { at: number; headLines: number }

function quoteStartOf(lines: readonly string[]): QuoteStart {
  for (const [index, line] of lines.entries()) {
    const headLines = headLinesAt(lines, index, line)
    if (headLines > 0) return { at: index, headLines }
  }
  return { at: lines.length, headLines: 0 }
}

/** How many lines of a quotation's head begin here; 0: none does. */
function headLinesAt(lines: readonly string[], index: number, line: string): number {
  if (line.length > 400 || line.trim() === '') return 0
  const isRule = quoteStarts.some((pattern) => pattern.test(line))
  if (isRule && !/^\s*_+\s*$/u.test(line)) return 1
  const bare = line.replace(/^[>\s]+/u, '')
  for (const span of [1, 2, 3]) {
    const joined = [bare, ...lines.slice(index + 1, index + span)].join(' ').trim()
    if (/[:：]$/u.test(joined) && joined.length < 500 && beginsAttribution(bare) && attribution.test(joined))
      return span
  }
  if (isRule) return isFieldBlock(lines.slice(index + 1, index + 9)) ? 2 : 0
  return headFields[0]?.test(line.trim()) && isFieldBlock(lines.slice(index, index + 8)) ? 1 : 0
}

function beginsAttribution(line: string): boolean {
  return /^(?:on|am|le)\s|\d{4}|写道|寫道|写到|<[^>\s]+@/iu.test(line)
}

/** From, date and recipient, one below the other: how Outlook and Foxmail begin what they quote. */
function isFieldBlock(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  return headFields.every((field) => filled.slice(0, 6).some((line) => field.test(line)))
}

/** Above the quotation: words, single quoted lines between them, a signature at the end. */
function partsAbove(lines: readonly string[]): MailPart[] {
  const at = lines.findIndex((line) => signatureStarts.some((pattern) => pattern.test(line)))
  if (at === -1) return byMark(lines)
  return [...byMark(lines.slice(0, at)), { kind: 'signature', text: lines.slice(at).join('\n').trim() }]
}

/** Below the head of a quotation: all is quoted, unless it is marked and words stand beneath the marked lines. */
function partsBelow(lines: readonly string[], headLines: number): MailPart[] {
  const firstQuoted = lines.slice(headLines).find((line) => line.trim() !== '')
  if (!firstQuoted?.trimStart().startsWith('>')) return [{ kind: 'quote', text: lines.join('\n').trim() }]
  const rest = byMark(lines.slice(headLines))
  const head = lines.slice(0, headLines).join('\n')
  const [first, ...others] = rest
  if (!first) return [{ kind: 'quote', text: head }]
  const opened: MailPart[] = [{ kind: 'quote', text: `${head}\n${first.text}` }]
  const last = others.at(-1)
  if (last?.kind !== 'words') return [...opened, ...others]
  return [...opened, ...others.slice(0, -1), ...partsAbove(last.text.split('\n'))]
}

function byMark(lines: readonly string[]): MailPart[] {
  const parts: { kind: 'words' | 'quote'; lines: string[] }[] = []
  for (const line of lines) {
    const kind = line.trimStart().startsWith('>') ? 'quote' : 'words'
    const last = parts.at(-1)
    if (last && (last.kind === kind || line.trim() === '')) last.lines.push(line)
    else parts.push({ kind, lines: [line] })
  }
  return parts
    .map(({ kind, lines: own }) => ({ kind, text: own.join('\n').trim() }))
    .filter(({ text }) => text !== '')
}
