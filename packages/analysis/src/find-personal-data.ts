import { findAddresses } from './find-addresses.ts'
import { findNumbers } from './find-numbers.ts'
import type { PersonalDataSpan } from './personal-data.ts'

const digitsMin = 7
const house = /[号號弄栋棟幢座室单單]|[0-9] [NSEWA-Z]/

/**
 * Finds telephone numbers, e-mail addresses, Chinese identity cards (with check digit, GB 11643), bank cards (Luhn,
 * ISO/IEC 7812) and Chinese or American street addresses. Spans are in order and do not overlap. A text without
 * digit or @ is answered at once. Linear time; never throws.
 */
export function findPersonalData(text: string): PersonalDataSpan[] {
  const { digits, ats } = countSigns(text)
  if (digits === 0 && ats === 0) return []
  const found = ats === 0 ? [] : findEmails(text)
  if (digits >= digitsMin) found.push(...findNumbers(text))
  if (digits > 0 && house.test(text)) found.push(...findAddresses(text))
  if (found.length === 0) return found
  found.sort((first, second) => first.start - second.start || second.end - first.end)
  return withoutOverlaps(found)
}

// Almost every text is done after this: a telephone number has seven digits, an address a house.
function countSigns(text: string): { digits: number; ats: number } {
  let digits = 0
  let ats = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if ((unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19)) digits++
    else if (unit === 64 || unit === 0xff20) ats++
  }
  return { digits, ats }
}

function withoutOverlaps(sorted: PersonalDataSpan[]): PersonalDataSpan[] {
  const kept: PersonalDataSpan[] = []
  let end = 0
  for (const span of sorted) {
    if (span.start < end) continue
    kept.push(span)
    end = span.end
  }
  return kept
}

const localPart = /[A-Za-z0-9._%+-]/
const domainPart = /[A-Za-z0-9.-]/
const domain = /^(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}/

function findEmails(text: string): PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = []
  for (const match of text.matchAll(/[@＠]/g)) {
    const at = match.index
    let start = at
    while (start > 0 && at - start < 64 && localPart.test(text[start - 1])) start--
    while (start < at && text[start] === '.') start++
    let end = at + 1
    while (end < text.length && end - at < 120 && domainPart.test(text[end])) end++
    const host = domain.exec(text.slice(at + 1, end))
    if (start < at && host !== null) spans.push({ kind: 'email', start, end: at + 1 + host[0].length })
  }
  return spans
}
