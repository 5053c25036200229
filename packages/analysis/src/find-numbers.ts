import type { PersonalDataKind, PersonalDataSpan } from './personal-data.ts'

type Group = { digits: string; starts: number[]; start: number; end: number; shape: string }

const digitGroup = /[0-9０-９](?:[-‐‑–—.·\s()（）]{0,2}[0-9０-９]){6,30}[Xx]?/g
const orderWords =
  /(?:订单|运单|快递|物流|单|货|编|型|序列|条码|批)(?:单号|号码|号)?[^0-9]{0,4}$|(?:order|tracking|serial|sku|model|invoice|item|asin|isbn)[^0-9]{0,8}$/i
const phoneWords = /(?:电话|電話|座机|固话|热线|致电|tel|phone|call)[^0-9]{0,6}$/i
const contactLetters = /(?:tel|phone|mobile|call|wx|vx|v|qq|t|m)$/i

/**
 * Finds telephone numbers, identity cards and bank cards among the groups of digits of a text, also when the digits
 * are set apart by blanks, dots or dashes or typed in full width. Prices, dates, sizes and order numbers are left.
 */
export function findNumbers(text: string): PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = []
  for (const match of text.matchAll(digitGroup)) {
    const group = read(match[0], match.index)
    const kind = kindOf(group, text)
    if (kind !== undefined) spans.push({ kind, start: withPrefix(group, text), end: group.end })
    else spans.push(...innerPhones(group, text))
  }
  return spans
}

function read(matched: string, start: number): Group {
  let digits = ''
  let shape = ''
  const starts: number[] = []
  for (let index = 0; index < matched.length; index++) {
    const unit = matched.charCodeAt(index)
    const digit = unit >= 0xff10 ? unit - 0xff10 : unit - 48
    if (digit >= 0 && digit <= 9) {
      digits += digit
      shape += 'd'
      starts.push(start + index)
    } else if (unit === 88 || unit === 120) digits += 'X'
    else shape += shape.endsWith('-') ? '' : '-'
  }
  return { digits, starts, start, end: start + matched.length, shape }
}

function kindOf(group: Group, text: string): PersonalDataKind | undefined {
  const before = text.slice(Math.max(0, group.start - 16), group.start)
  if (isIdCard(group.digits)) return 'id-card'
  if (group.digits.endsWith('X')) return undefined
  if (orderWords.test(before) || touchesWord(group, text, before)) return undefined
  if (isPhone(group, before)) return 'phone'
  return isBankCard(group) ? 'bank-card' : undefined
}

function touchesWord(group: Group, text: string, before: string): boolean {
  if (/[A-Za-z]/.test(text[group.end] ?? '')) return true
  if (/[￥¥$€£]$/.test(before)) return true
  return /[A-Za-z_]$/.test(before) && !contactLetters.test(before)
}

const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/
const areaLandline = /^(?:(?:00)?86)?0?(?:10|2[0-57-9]|[3-9]\d\d)\d{7,8}$/

function isPhone(group: Group, before: string): boolean {
  const { digits, shape } = group
  const parts = shape.split('-').map((part) => part.length)
  if (mobile.test(digits)) return parts.length <= 5
  if (/[+＋]\s?$/.test(before)) return digits.length >= 8 && digits.length <= 15
  const landline = areaLandline.test(digits) && (digits.startsWith('0') || digits.startsWith('86'))
  if (landline) return parts.length === 2 ? parts[0] <= 4 && parts[0] >= 3 : phoneWords.test(before)
  const american = /^1?-?ddd-ddd-dddd$/.test(shape.replace(/^d-/, ''))
  if (american) return /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits)
  return phoneWords.test(before) && /^[2-8]\d{6,7}$/.test(digits)
}

function withPrefix(group: Group, text: string): number {
  return /[+＋(（]/.test(text[group.start - 1] ?? '') ? group.start - 1 : group.start
}

// Two numbers side by side are read as one group; a mobile number inside is still found when its parts stand apart.
function innerPhones(group: Group, text: string): PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = []
  const source = text.slice(group.start, group.end)
  const inner = /(?<![0-9０-９A-Za-z])1[3-9][0-9]{9}(?![0-9０-９A-Za-z])/g
  for (const match of source.matchAll(inner)) {
    const start = group.start + match.index
    if (!orderWords.test(text.slice(Math.max(0, start - 16), start))) {
      spans.push({ kind: 'phone', start, end: start + match[0].length })
    }
  }
  return spans
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** True for the 18 characters of a Chinese identity card: region, date of birth and check digit of GB 11643. */
export function isIdCard(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits))
    return false
  let sum = 0
  for (const [index, weight] of idWeights.entries()) sum += weight * Number(digits[index])
  return '10X98765432'[sum % 11] === digits[17]
}

const cardIssuers = /^(?:4|5[1-5]|2[2-7]|3[4-6]|6[0-9]|8[1-9]|9[4-9])/

function isBankCard(group: Group): boolean {
  const { digits, shape } = group
  if (digits.length < 15 || digits.length > 19 || !cardIssuers.test(digits)) return false
  const parts = shape.split('-')
  if (parts.length > 1 && parts.slice(0, -1).some((part) => part.length < 4)) return false
  return passesLuhn(digits)
}

/** True when the check digit of Luhn's formula (ISO/IEC 7812-1, annex B) fits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
