import { simplifiedUnits } from './traditional-characters.ts'

/** What a UTF-16 unit is for reading: nothing, a Latin letter or digit, an ideograph, punctuation that ends a clause. */
export const unitKind = { space: 0, latin: 1, ideograph: 2, ending: 3, mark: 4, symbol: 5 } as const

const endings = ',.!?;:~…。，！？；：、～|/()（）【】[]"“”\n'
const marks = '!?~…！？～'

/** Per UTF-16 unit its folded form: simplified, lower case, half width. Offsets stay what they are. */
export const foldedUnits: Uint16Array = foldUnits()

/** Per UTF-16 unit its kind, one of `unitKind`. */
export const unitKinds: Uint8Array = classifyUnits()

/** A text with every unit folded; as long as the text. */
export function foldText(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++)
    folded += String.fromCharCode(foldedUnits[text.charCodeAt(index)])
  return folded
}

function foldUnits(): Uint16Array {
  const table = simplifiedUnits.slice()
  for (let unit = 0; unit < table.length; unit++) {
    if (unit >= 0xff01 && unit <= 0xff5e) table[unit] = unit - 0xfee0
    const lower = String.fromCharCode(table[unit]).toLowerCase()
    if (lower.length === 1) table[unit] = lower.charCodeAt(0)
  }
  table[0x2019] = 39
  table[0x3002] = 46
  table[0x3001] = 44
  return table
}

function classifyUnits(): Uint8Array {
  const kinds = new Uint8Array(65536)
  const letter = /[\p{L}\p{N}\p{M}]/u
  const symbol = /[\p{S}\p{P}]/u
  for (let unit = 0x21; unit < kinds.length; unit++) {
    if (unit >= 0x3400 && unit <= 0x9fff) kinds[unit] = unitKind.ideograph
    else if (unit >= 0xd800 && unit <= 0xdfff) kinds[unit] = unitKind.symbol
    else if (letter.test(String.fromCharCode(unit))) kinds[unit] = unitKind.latin
    else if (symbol.test(String.fromCharCode(unit))) kinds[unit] = unitKind.symbol
  }
  for (const ending of endings) kinds[ending.charCodeAt(0)] = unitKind.ending
  for (const mark of marks) kinds[mark.charCodeAt(0)] = unitKind.mark
  kinds[39] = unitKind.latin
  kinds[0x2019] = unitKind.latin
  return kinds
}
