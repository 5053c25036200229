import { simplifiedUnits } from '../traditional-characters.ts'
import { soundClasses } from './sound-classes.ts'

/**
 * What is left of a text for comparing: `count` letters, each with the UTF-16 offset at which it starts (`starts`)
 * and a weight, heavy for an ideograph and light for any other letter or digit.
 */
export type FoldedLetters = { count: number; letters: Uint16Array; starts: Int32Array; weights: Uint8Array }

/** Letters of a text that are read; what follows does not count. */
export const lettersMax = 4096
/** Units of a text that are looked at, so that padding cannot make the reading slow. */
const unitsMax = 262_144

/** An ideograph weighs as much as two and a half letters. */
export const letterWeight = { light: 2, heavy: 5 } as const

const fillers = '哈呵嘿嘻啊呀哦噢嗯呢吧啦嘛哇哎唉哟喔咯嗨欸诶~'
const lookAlikes = [
  ['аеорсухкмтнвіјѕԁһ', 'aeopcyxkmthbijsdh'],
  ['αονρτυκιε', 'aovptukie'],
  ['01|35', 'olles'],
] as const

/**
 * Folds a text so that copies look alike however they were typed or disguised: case, width, accents, traditional
 * characters, characters of one sound, look-alikes, repeated letters; white space, punctuation, emoji, zero-width
 * signs and interjections (哈哈, 啊) are left out. Reads the first 4,096 letters. Linear time; never throws.
 */
export function foldLetters(text: string): FoldedLetters {
  const { folded, isLetter } = letterTables()
  const room = Math.min(text.length, lettersMax)
  const found = {
    count: 0,
    letters: new Uint16Array(room),
    starts: new Int32Array(room),
    weights: new Uint8Array(room),
  }
  const end = Math.min(text.length, unitsMax)
  let last = 0
  for (let index = 0; index < end && found.count < lettersMax; index++) {
    const unit = text.charCodeAt(index)
    if (isLetter[unit] === 0) {
      const letter = isHighSurrogate(unit) ? foldPair(text.codePointAt(index) ?? 0) : 0
      if (letter === 0) continue
      push(found, { letter, start: index, weight: letter < 0x2e80 ? letterWeight.light : letterWeight.heavy })
      last = letter
      continue
    }
    const letter = folded[unit]
    // A number may hold the same digit twice; a doubled letter is a stutter, a plea or a typing mistake.
    if (letter === last && isLetter[unit] !== kinds.digit) continue
    last = letter
    push(found, {
      letter,
      start: index,
      weight: isLetter[unit] === kinds.ideograph ? letterWeight.heavy : letterWeight.light,
    })
  }
  return found
}

function push(
  found: FoldedLetters,
  { letter, start, weight }: { letter: number; start: number; weight: number },
) {
  found.letters[found.count] = letter
  found.starts[found.count] = start
  found.weights[found.count] = weight
  found.count++
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Letters beyond the first plane: mathematical letters are read as plain ones, rare ideographs by their low unit. */
function foldPair(point: number): number {
  if (point >= 0x20000 && point <= 0x323af) return 0xdc00 | (point & 0x3ff)
  if (point < 0x1d400 || point > 0x1d7ff) return 0
  return letterTables().folded[String.fromCodePoint(point).normalize('NFKC').charCodeAt(0)]
}

type LetterTables = { folded: Uint16Array; isLetter: Uint8Array }

const kinds = { none: 0, light: 1, digit: 2, ideograph: 3 } as const

let tables: LetterTables | undefined

// Building takes some milliseconds, so it waits for the first text.
function letterTables(): LetterTables {
  tables ??= buildTables()
  return tables
}

function buildTables(): LetterTables {
  const folded = new Uint16Array(65536)
  const isLetter = new Uint8Array(65536)
  const sounds = soundClasses()
  const alike = alikeLetters()
  const dropped = new Set(Array.from(fillers, (filler) => filler.charCodeAt(0)))
  for (let unit = 0x30; unit < 65536; unit++) {
    const plain = plainUnit(unit)
    if (plain === 0 || dropped.has(plain)) continue
    folded[unit] = sounds.get(plain) ?? alike.get(plain) ?? plain
    if (plain >= 0x3400 && plain <= 0x9fff) isLetter[unit] = kinds.ideograph
    else isLetter[unit] = plain >= 48 && plain <= 57 ? kinds.digit : kinds.light
  }
  return { folded, isLetter }
}

const letterOrDigit = /^[\p{L}\p{N}]$/u

function plainUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0
  if (unit >= 0x4e00 && unit <= 0x9fff) return simplifiedUnits[unit]
  const bare = String.fromCharCode(unit).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const character = bare.length === 1 ? bare : String.fromCharCode(unit).toLowerCase()
  if (character.length !== 1 || !letterOrDigit.test(character)) return 0
  return simplifiedUnits[character.charCodeAt(0)]
}

function alikeLetters(): Map<number, number> {
  const alike = new Map<number, number>([['i'.charCodeAt(0), 'l'.charCodeAt(0)]])
  for (const [from, to] of lookAlikes) {
    for (let index = 0; index < from.length; index++) {
      const letter = to.charCodeAt(index)
      alike.set(from.charCodeAt(index), alike.get(letter) ?? letter)
    }
  }
  return alike
}
