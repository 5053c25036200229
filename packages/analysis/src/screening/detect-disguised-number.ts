import type { ContentHint } from './content-hint.ts'

const digitsMin = 7
const scripts = [
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九〇',
  '壹贰叁肆伍陆柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '❶❷❸❹❺❻❼❽❾',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐',
]
const scriptOf = new Map(
  scripts.flatMap((digits, script) => Array.from(digits, (digit) => [digit, script] as const)),
)
/** Digits with whatever is no letter between: blanks, signs, pictures, marks without width. */
const digit = `[${scripts.join('')}]`
const run = new RegExp(`${digit}(?:[^\\p{L}\\p{N},，。;；!！?？\\n]{0,4}${digit}){${digitsMin - 1},}`, 'gu')
/** Cheaper than the run: four digits near each other. */
const hasDigits = new RegExp(
  `${digit}[^\\p{L}]{0,4}${digit}[^\\p{L}]{0,4}${digit}[^\\p{L}]{0,4}${digit}`,
  'u',
)
const odd = /[^\s\-–—.:/,、~()+×x%℃$¥￥#&'"’”`年月日]/gu
const picture = /\p{Extended_Pictographic}/u
/** Digits on little keys. */
const keycap = /\u20e3/u

/**
 * A number of many digits that is broken up so that only a person can read it: two scripts in one number, pictures or
 * signs between its digits, or a sign after every digit. Who writes a date, a size or an order number does not.
 */
export function detectDisguisedNumber(text: string): ContentHint | undefined {
  if (!hasDigits.test(text)) return undefined
  for (const [found] of text.matchAll(run)) {
    if (!isDisguised(found)) continue
    return {
      code: 'advertising',
      weight: 4.5,
      detail: 'A long number is written so that filters cannot read it.',
    }
  }
  return undefined
}

function isDisguised(found: string): boolean {
  const digits = Array.from(found).filter((sign) => scriptOf.has(sign))
  const used = new Set(digits.map((sign) => scriptOf.get(sign)))
  const between = found.split(new RegExp(digit, 'u')).slice(1, -1)
  const strange = between.filter((gap) => (gap.match(odd) ?? []).length > 0).length
  const pictured = between.filter((gap) => picture.test(gap)).length
  if (keycap.test(found) || strange >= 3 || pictured >= 2) return true
  if (isCounting(digits)) return false
  const turns = digits.filter(
    (sign, at) => at > 0 && scriptOf.get(sign) !== scriptOf.get(digits[at - 1]),
  ).length
  if (used.size > 1) return turns >= 2 && between.filter((gap) => gap === '').length >= 3
  return digits.length >= 8 && between.every((gap) => gap !== '')
}

/** 1, 2, 3, 4 … is a list. */
function isCounting(digits: readonly string[]): boolean {
  const values = digits.map((sign) => worthOf(sign))
  return values.every(
    (value, at) =>
      at === 0 || value === values[at - 1] + 1 || value === values[at - 1] - 1 || value === values[at - 1],
  )
}

function worthOf(sign: string): number {
  const digits = Array.from(scripts[scriptOf.get(sign) ?? 0])
  return digits.indexOf(sign) % 10
}
