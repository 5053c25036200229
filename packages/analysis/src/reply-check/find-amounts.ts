import { findWords, standsIn } from './match-words.ts'
import { boundlessWords, moneyPromiseWords, otherSumWords } from './promise-words.ts'
import { around, type Place, type ReplyReading } from './read-reply.ts'

const digitsOf: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const unitsOf: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const amount =
  /(?:[$£€¥￥]|(?:us|rmb|cny|usd|gbp|eur)\s?\$?)\s?(\d[\d,]{0,12}(?:\.\d{1,4})?)(k\b)?|(\d[\d,]{0,12}(?:\.\d{1,4})?)\s*(万)?\s*(?:元|块|圆|rmb|人民币|dollars?|usd|pounds?|gbp|euros?|eur|yuan|cny|bucks|quid)|([零〇一二两三四五六七八九十百千万]+)\s*(?:元|块)|\b((?:(?:an?|and|hundred|thousand|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]){1,7})(?:dollars|pounds|euros|bucks|quid|yuan)\b|(?<=(?:退|赔|补|返)(?:还|给|偿)?(?:您|你)|(?:refund|give|pay) you )(\d{2,6}(?:\.\d{1,2})?)(?![\d:/%]|\s*(?:[a-z]|号|天|个|件|小时|分|折|双|套|份|次|倍|条|张|盒|瓶|包|袋|颗|只|支|月|年|点|升|克|斤|毫|ml))|(?<=(?:refund|give|pay) you )(\d{2,6})(?= back)/g

/** Promises of money above the limit, in hundredths; without a limit only those without an end or by the multiple. */
export function findPromises(reading: ReplyReading, limitCents: number | undefined): Place[] {
  const found = findWords(reading, boundlessWords)
  if (limitCents === undefined) return found
  for (const { start, end, cents } of amountsOf(reading.folded)) {
    if (cents > limitCents && isPromised(reading, { start, end })) found.push({ start, end })
  }
  return found
}

function isPromised(reading: ReplyReading, place: Place): boolean {
  const before = reading.folded.slice(Math.max(0, place.start - 20), place.start)
  if (standsIn(before, otherSumWords)) return false
  const sentence = around(reading.sentences, place)
  const clause = around(reading.clauses, place)
  const words = findWords(reading, moneyPromiseWords)
  const isNear = words.some(({ start, end }) => start >= clause.start && end <= clause.end)
  return isNear || words.some(({ start, end }) => start >= sentence.start && end <= place.start)
}

function amountsOf(folded: string): (Place & { cents: number })[] {
  const found: (Place & { cents: number })[] = []
  for (const match of folded.matchAll(amount)) {
    const [whole, marked, thousands, plain, tenThousands, words, english, bare, back] = match
    const digits = marked ?? plain ?? bare ?? back
    const written = english === undefined ? chineseNumber(words ?? '') : englishNumber(english)
    const value = digits === undefined ? written : Number(digits.replaceAll(',', ''))
    const factor = thousands ? 1000 : tenThousands ? 10_000 : 1
    found.push({
      start: match.index,
      end: match.index + whole.length,
      cents: Math.round(value * factor * 100),
    })
  }
  return found
}

/** 三百五十 → 350; 一万二 is read as 12,000 would be written. */
function chineseNumber(words: string): number {
  let total = 0
  let part = 0
  let digit = 0
  let lastUnit = 1
  for (const letter of words) {
    const unit = unitsOf[letter]
    if (letter === '万') {
      total += (part + digit || 1) * 10_000
      part = 0
      digit = 0
      lastUnit = 10_000
    } else if (unit !== undefined) {
      part += (digit || 1) * unit
      digit = 0
      lastUnit = unit
    } else digit = digitsOf[letter] ?? 0
  }
  return total + part + (lastUnit > 10 ? (digit * lastUnit) / 10 : digit)
}

const englishWords: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** "nine hundred and fifty" → 950. */
function englishNumber(words: string): number {
  let total = 0
  let part = 0
  for (const word of words.trim().split(/[ -]+/)) {
    if (word === 'thousand') {
      total += (part || 1) * 1000
      part = 0
    } else if (word === 'hundred') part = (part || 1) * 100
    else part += englishWords[word] ?? 0
  }
  return total + part
}
