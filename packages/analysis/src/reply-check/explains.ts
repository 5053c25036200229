import { causeWords, doneWords, remedyWords, vagueCauseWords, vagueStepWords } from './answer-words.ts'
import { comingWords, effectWords, idleWords, subjectWords, tellingWords } from './idle-words.ts'
import { apologyWords, insultWords, thanksWords } from './manner-words.ts'
import { findWords, says, standsIn } from './match-words.ts'
import { contentWords } from './names-problem.ts'
import { around, foldUnits, type Place, type ReplyReading } from './read-reply.ts'

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
  return says(reading, causeWords) || clausesThatExplain(reading, customerTexts).length > 0
}

/** True when a reply tells a cause that could not stand in every reply. */
export function explainsThisMatter(reading: ReplyReading, customerTexts: readonly string[]): boolean {
  const told = [...findWords(reading, causeWords), ...clausesThatExplain(reading, customerTexts)]
  return told.some((place) => {
    const { start, end } = around(reading.clauses, place)
    return !standsIn(reading.folded.slice(start, end), vagueCauseWords)
  })
}

function clausesThatExplain(reading: ReplyReading, customerTexts: readonly string[]): Place[] {
  const said = foldUnits(customerTexts.join('\n'))
  const taken = [thanksWords, apologyWords, insultWords, remedyWords, doneWords, vagueStepWords].flatMap(
    (rule) => findWords(reading, rule),
  )
  const sorries = findWords(reading, apologyWords)
  const steps = [remedyWords, doneWords].flatMap((rule) => findWords(reading, rule))
  return reading.clauses.filter((clause) => {
    if (taken.some((place) => overlaps(place, clause))) return false
    const words = reading.folded.slice(clause.start, clause.end)
    if (!isTelling(words) || standsIn(words, idleWords) || standsIn(words, comingWords)) return false
    if (follows(reading, { clause, places: steps })) return false
    const { share, fresh } = echoOf(words, said)
    if (!leadsTo(reading, { clause, places: sorries })) return share <= echoMin
    return fresh >= freshMin && !standsIn(words, effectWords)
  })
}

function isTelling(words: string): boolean {
  const letters = words.match(han)?.length ?? 0
  if (letters > 0) return letters >= hanMin
  if ((words.match(/[a-z']+/g)?.length ?? 0) < wordsMin) return false
  return standsIn(words, tellingWords) || standsIn(words, subjectWords)
}

type Asked = { clause: Place; places: readonly Place[] }

// "The parcel was late, for which we are sorry": what stands before an apology mostly names the trouble.
function leadsTo({ sentences }: ReplyReading, { clause, places }: Asked): boolean {
  const sentence = around(sentences, clause)
  return places.some(({ start }) => start >= clause.end && start < sentence.end)
}

// "新的明天寄，坏的您留着": what follows a step in a Chinese sentence tells more of it.
function follows({ folded, sentences }: ReplyReading, { clause, places }: Asked): boolean {
  const sentence = around(sentences, clause)
  if (folded.slice(clause.start, clause.end).match(han) === null) return false
  return places.some(({ start, end }) => start >= sentence.start && end <= clause.start)
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
