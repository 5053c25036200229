import { causeWords, doneWords, remedyWords, vagueStepWords } from './answer-words.ts'
import { idleWords, tellingWords } from './idle-words.ts'
import { apologyWords, insultWords, thanksWords } from './manner-words.ts'
import { findWords, says, standsIn } from './match-words.ts'
import { contentWords } from './names-problem.ts'
import { foldUnits, type Place, type ReplyReading } from './read-reply.ts'

const hanMin = 5
const wordsMin = 4
/** From this share of a clause's words on, it only says again what the customer said. */
const echoMin = 0.5
/** New characters, or twice the new words, from which a clause tells more than it repeats. */
const freshMin = 7
const han = /[\u3400-\u9fff]/g
const idleHan = new Set('的了是我你您们很不太都也就还在有这那个一和与给让把被对这次')

/**
 * True when a reply says why something happened or that it is being found out: by plain words of cause, or by a clause
 * that tells something and is no thanks, apology, step, plan, wish, nor an echo of the customer's words.
 */
export function explains(reading: ReplyReading, customerTexts: readonly string[]): boolean {
  if (says(reading, causeWords)) return true
  const said = foldUnits(customerTexts.join('\n'))
  const taken = [thanksWords, apologyWords, insultWords, remedyWords, doneWords, vagueStepWords].flatMap(
    (rule) => findWords(reading, rule),
  )
  const sorries = findWords(reading, apologyWords)
  return reading.clauses.some((clause) => {
    if (taken.some((place) => overlaps(place, clause))) return false
    const words = reading.folded.slice(clause.start, clause.end)
    if (!isTelling(words) || standsIn(words, idleWords)) return false
    const { share, fresh } = echoOf(words, said)
    return leadsToApology(reading, { clause, sorries }) ? fresh >= freshMin : share <= echoMin
  })
}

function isTelling(words: string): boolean {
  const letters = words.match(han)?.length ?? 0
  if (letters > 0) return letters >= hanMin
  if ((words.match(/[a-z']+/g)?.length ?? 0) < wordsMin) return false
  return standsIn(words, tellingWords)
}

// "The parcel was late, for which we are sorry": what stands before an apology mostly names the trouble.
function leadsToApology(
  { sentences }: ReplyReading,
  { clause, sorries }: { clause: Place; sorries: readonly Place[] },
): boolean {
  const sentence = sentences.find(({ start, end }) => start <= clause.start && clause.end <= end)
  if (!sentence) return false
  return sorries.some(({ start }) => start >= clause.end && start < sentence.end)
}

/** Which share of a clause the customer has said as well, 0–1, and how many of its characters or words are new. */
function echoOf(words: string, said: string): { share: number; fresh: number } {
  const letters = [...(words.match(han) ?? [])].filter((letter) => !idleHan.has(letter))
  const units = letters.length > 0 ? letters : [...contentWords(words)]
  if (units.length === 0) return { share: 1, fresh: 0 }
  const echoed = units.filter((unit) => said.includes(unit)).length
  const fresh = (units.length - echoed) * (letters.length > 0 ? 1 : 2)
  return { share: echoed / units.length, fresh }
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end
}
