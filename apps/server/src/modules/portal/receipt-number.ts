/** ISO 7064 MOD 97-10: finds every wrong digit and every two that changed places. */
const modulus = 97

/**
 * A receipt number of ten digits from a whole number below 10⁸: eight of chance, two to check them. Digits alone are
 * read out and typed alike in every language. Pure.
 */
export function receiptNumber(chance: number): string {
  const body = String(chance).padStart(8, '0')
  const check = 98 - (Number(`${body}00`) % modulus)
  return `${body}${String(check).padStart(2, '0')}`
}

/** The ten digits in whatever was typed; undefined when they are not ten, or their check is wrong. Pure. */
export function readReceiptNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\-–—._]/gu, '')
  if (!/^\d{10}$/.test(digits)) return undefined
  const check = digits.slice(8)
  return check !== '00' && receiptNumber(Number(digits.slice(0, 8))) === digits ? digits : undefined
}

/** As people read it out: `4821-773-054`. Pure. */
export function showReceiptNumber(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4, 7)}-${number.slice(7)}`
}
