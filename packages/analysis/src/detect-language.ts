import { isTraditionalOnly, simplifiedOnly } from './traditional-characters.ts'

/** The languages told apart; `mixed` is Chinese and English in one text, `other` everything else or no words. */
export const languages = ['zh-Hans', 'zh-Hant', 'en', 'mixed', 'other'] as const

/** The language and script of a text. */
export type Language = (typeof languages)[number]

// Long texts are judged by their beginning: a language seldom changes later, and the time stays bounded.
const unitsMax = 1200

const plainUnit = 1
const traditionalUnit = 2
const simplifiedUnit = 3
const otherLetter = 4
const accentedLetter = 5
// Latin letters are numbered upwards from here: a is latinLetter + 1.
const latinLetter = 8
const englishWord = 1
const foreignWord = 2

const english =
  'the and is it this to of for i my was but not very good a in on you are have with so as be they he she its just ' +
  'love like nice when from that what has had had all well bad too can get got buy were will one me we if at or an ' +
  'your use used work does did been best fast only much more than them then how why who out off up no great'
const foreign =
  'de la el que em os um uma com para muito les des une est und der das ist och det il che di per por los las mas ' +
  'foi bom bem mais pas tres avec dans pour sur nous vous mit auf ein eine sehr gut nicht zu es y e o un na da do ' +
  'se non con sono ha ik het een van niet op mi lo muy pero je tu du au ce et le si ich wie je en yang ini dan'
const wordMarks = markWords()
const unitClasses = classifyUnits()

type Tally = Record<
  'han' | 'traditional' | 'simplified' | 'otherLetters' | 'words' | 'english' | 'foreign' | 'accented',
  number
>

/**
 * The language and script of a text, also a short one. Judges at most the first 1,200 UTF-16 units; never throws.
 * Chinese without any character that tells the scripts apart counts as simplified; English names inside Chinese do
 * not make it mixed.
 */
export function detectLanguage(text: string): Language {
  const tally = count(text)
  const letters = tally.han + tally.words * 4 + tally.otherLetters
  if (letters === 0 || tally.otherLetters > letters * 0.25) return 'other'
  const latin = tally.words * 1.6
  if (tally.han === 0) return isEnglish(tally) ? 'en' : 'other'
  const share = latin / (latin + tally.han)
  if (share >= 0.85) return isEnglish(tally) ? 'en' : 'mixed'
  if (share > 0.3 && tally.words >= 3 && tally.english > 0) return 'mixed'
  return tally.traditional > tally.simplified ? 'zh-Hant' : 'zh-Hans'
}

function isEnglish(tally: Tally): boolean {
  if (tally.words === 0) return false
  if (tally.foreign > tally.english) return false
  if (tally.accented > 0 && tally.accented * 6 > tally.english * 2 + tally.words) return false
  return tally.english > 0 || tally.words < 12
}

function count(text: string): Tally {
  const tally = {
    han: 0,
    traditional: 0,
    simplified: 0,
    otherLetters: 0,
    words: 0,
    english: 0,
    foreign: 0,
    accented: 0,
  }
  const end = Math.min(text.length, unitsMax)
  let wordCode = 0
  let wordLength = 0
  for (let index = 0; index <= end; index++) {
    const unit = index < end ? text.charCodeAt(index) : 32
    const kind = unitClasses[unit]
    if (kind >= latinLetter) {
      wordLength++
      if (wordLength <= 4) wordCode = wordCode * 32 + (kind - latinLetter)
      continue
    }
    if (wordLength > 0) {
      addWord(tally, wordCode, wordLength)
      wordLength = 0
      wordCode = 0
    }
    if (kind !== 0) addUnit(tally, kind)
  }
  return tally
}

function addWord(tally: Tally, wordCode: number, length: number): void {
  if (length >= 2) tally.words++
  if (length > 4) return
  const mark = wordMarks[wordCode]
  if (mark === englishWord) tally.english++
  if (mark === foreignWord) tally.foreign++
}

function addUnit(tally: Tally, kind: number): void {
  if (kind === accentedLetter) tally.accented++
  else if (kind === otherLetter) tally.otherLetters++
  else {
    tally.han++
    if (kind === traditionalUnit) tally.traditional++
    if (kind === simplifiedUnit) tally.simplified++
  }
}

function classifyUnits(): Uint8Array {
  const classes = new Uint8Array(65536)
  const letter = /\p{L}/u
  for (let unit = 0x80; unit < classes.length; unit++) {
    if (unit >= 0x4e00 && unit <= 0x9fff)
      classes[unit] = isTraditionalOnly(unit) ? traditionalUnit : plainUnit
    else if (unit >= 0x3400 && unit <= 0x4dbf) classes[unit] = plainUnit
    else if (unit >= 0xff21 && unit <= 0xff5a) classes[unit] = 0
    else if (letter.test(String.fromCharCode(unit)))
      classes[unit] = unit < 0x250 ? accentedLetter : otherLetter
  }
  for (const character of simplifiedOnly()) classes[character.charCodeAt(0)] = simplifiedUnit
  for (let index = 1; index <= 26; index++) {
    classes[64 + index] = latinLetter + index
    classes[96 + index] = latinLetter + index
  }
  return classes
}

function markWords(): Uint8Array {
  const marks = new Uint8Array(32 ** 4)
  for (const word of foreign.split(' ')) marks[codeOf(word)] = foreignWord
  for (const word of english.split(' ')) if (word.length <= 4) marks[codeOf(word)] = englishWord
  return marks
}

function codeOf(word: string): number {
  let code = 0
  for (const character of word) code = code * 32 + (character.charCodeAt(0) - 96)
  return code
}
