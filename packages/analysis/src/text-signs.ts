/** Signs without which slow questions to a text need not be asked, as bits. */
export const textSign = {
  /** Begins a contact string. */
  contact: 1,
  /** Begins a lure. */
  lure: 2,
  latin: 4,
  digit: 8,
  at: 16,
} as const

/** Per UTF-16 unit the signs it is. */
export const unitSigns: Uint8Array = markSigns()

function markSigns(): Uint8Array {
  const marks = new Uint8Array(65536)
  for (const sign of '加添十+微薇威vVwWqQ扣扫Ⅴⅴ') marks[sign.charCodeAt(0)] |= textSign.contact
  for (const sign of '优折返红福关搜刷兼日代') marks[sign.charCodeAt(0)] |= textSign.lure
  for (let unit = 65; unit <= 90; unit++) {
    marks[unit] |= textSign.latin
    marks[unit + 32] |= textSign.latin
  }
  // The Kelvin sign and the long s fold to Latin letters.
  marks[0x212a] |= textSign.latin
  marks[0x017f] |= textSign.latin
  for (let digit = 0; digit <= 9; digit++) {
    marks[48 + digit] |= textSign.digit
    marks[0xff10 + digit] |= textSign.digit
  }
  marks[64] |= textSign.at
  marks[0xff20] |= textSign.at
  return marks
}
