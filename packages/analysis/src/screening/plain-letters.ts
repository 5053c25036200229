const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g
const cyrillic = 'аеорсухкмтвіј'
const latin = 'aeopcyxkmtbij'
const chineseDigits = '〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺⓪'
const plainDigits = '0012345678912345678910'
const digitRun = new RegExp(`[${chineseDigits}0-9]{4,}`, 'g')
const signs = '[\\s.·•*_~—–\\-、，,|/\\\\\'"`^=+]'
/** Signs put between letters to break a word or a number. */
const wedge = new RegExp(`(?<=[\\p{Script=Han}0-9])${signs}+(?=[\\p{Script=Han}0-9])`, 'gu')
const digitWedge = new RegExp(`(?<=[0-9]|[${chineseDigits}])${signs}{1,2}(?=[0-9]|[${chineseDigits}])`, 'g')
const signInWord = /(?<=[a-z0-9])[*·•^|~]+(?=[a-z0-9])/g
/** Letters typed one by one. */
const spelt = /(?<![a-z0-9])[a-z0-9](?:[ .\-_·•*]{1,2}[a-z0-9](?![a-z0-9])){3,}/g

/**
 * A text as a reader hears it: without zero-width signs, in plain width and small letters, Cyrillic look-alikes as
 * Latin, spelt-out digits as digits, and without signs wedged into words and numbers. English keeps its blanks.
 */
export function plainLetters(text: string): string {
  const start = text.length > 4000 ? text.slice(0, 4000) : text
  const plain = start.replace(hidden, '').normalize('NFKC').toLowerCase()
  const narrow = plain.replace(/[а-ј]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
  return narrow
    .replace(signInWord, '')
    .replace(spelt, (word) => word.replace(/[^a-z0-9]/g, ''))
    .replace(digitWedge, '')
    .replace(wedge, '')
    .replace(digitRun, (run) => run.replace(/[^0-9]/g, (digit) => plainDigits[chineseDigits.indexOf(digit)]))
}
