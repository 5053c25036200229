import type { AutomaticVoice } from './automatic-voice.ts'

/** Marks that a mailbox, a shop's system or a messenger puts on what no person wrote. */
const marks = ['automatic', 'autoSubmitted', 'auto-submitted', 'isAutomatic', 'bot', 'bounce']

const words: readonly RegExp[] = [
  /自动(?:回复|应答|答复|发送)|系统(?:自动|邮件|消息|通知)|请勿(?:直接)?回复|(?:休假|外出|不在办公室)(?:期间|中|自动)/u,
  /\b(?:auto(?:matic)?[- ]?(?:reply|response|responder)|out of (?:the )?office|do[- ]?not[- ]?reply|no-?reply|automatically generated|undeliver(?:able|ed)|delivery (?:status notification|has failed)|mail delivery (?:failed|subsystem))\b/iu,
]

const readMax = 2000

/** True for what a machine seems to have written: two machines that answer each other never end. Linear time. */
export function isAutomaticMessage(
  voice: Pick<AutomaticVoice, 'title' | 'text' | 'facts' | 'source'>,
): boolean {
  if (marks.some((mark) => isMarked(voice.facts[mark]))) return true
  const said = [voice.title, voice.text].filter(Boolean).join('\n').slice(0, readMax)
  return words.some((pattern) => pattern.test(said))
}

function isMarked(mark: string | number | boolean | undefined): boolean {
  if (mark === undefined || mark === false || mark === 0) return false
  return typeof mark !== 'string' || !['', 'no', 'false', '0'].includes(mark.trim().toLowerCase())
}
