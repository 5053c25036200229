import { findPersonalData } from './find-personal-data.ts'
import type { PersonalDataKind, PersonalDataSpan } from './personal-data.ts'

const chineseMasks = {
  phone: '［手机号］',
  email: '［邮箱］',
  'id-card': '［证件号］',
  'bank-card': '［银行卡号］',
  address: '［地址］',
} as const
const englishMasks = {
  phone: '[phone]',
  email: '[email]',
  'id-card': '[id card]',
  'bank-card': '[bank card]',
  address: '[address]',
} as const
const ideograph = /[\u4e00-\u9fff]/

/**
 * Replaces personal data by a mask in brackets, in Chinese where Chinese stands next to it and in English elsewhere.
 * `found` holds each kind once, in order of appearance. A text without personal data comes back as it is.
 */
export function maskPersonalData(text: string): { text: string; found: PersonalDataKind[] } {
  const spans = findPersonalData(text)
  if (spans.length === 0) return { text, found: [] }
  const parts: string[] = []
  let end = 0
  for (const span of spans) {
    parts.push(text.slice(end, span.start), maskFor(span, text))
    end = span.end
  }
  parts.push(text.slice(end))
  return { text: parts.join(''), found: [...new Set(spans.map((span) => span.kind))] }
}

function maskFor(span: PersonalDataSpan, text: string): string {
  const around = text.slice(Math.max(0, span.start - 12), span.end + 12)
  return ideograph.test(around) ? chineseMasks[span.kind] : englishMasks[span.kind]
}
