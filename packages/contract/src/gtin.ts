/** Digits without the spaces and hyphens that people print between them. */
export function plainGtin(text: string): string {
  return text.replaceAll(/[\s-]/g, '')
}

/**
 * Whether this is a GTIN of 8, 12, 13 or 14 digits whose check digit is right: by GS1, digits are weighted 3 and 1 by
 * turns from the right, and the sum with the check digit is a multiple of ten.
 */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text) || /^0+$/.test(text)) return false
  const digits = [...text].map(Number).reverse()
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0
}
