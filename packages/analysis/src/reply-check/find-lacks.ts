import { doneWords, pastTimePattern, planWords, remedyWords, timeWords, wishWords } from './answer-words.ts'
import { explains, explainsThisMatter } from './explains.ts'
import { apologyWords, thanksWords } from './manner-words.ts'
import { findWords, says, standsIn } from './match-words.ts'
import { aspectsIn, unnamedProblems } from './names-problem.ts'
import { around, foldUnits, type Place, type ReplyReading } from './read-reply.ts'
import type { ReplyFacts, ReplyFinding, ReplyFindingCode, ReplySeverity } from './reply-finding.ts'
import { isAsked } from './went-wrong.ts'

const lettersMin = { trouble: 24, praise: 6 }

type Asked = { facts: ReplyFacts; hasTrouble: boolean; isForeign: boolean }

/** What a reply should say and does not. After trouble: the problem, an apology, the cause, a step and its time. */
export function findLacks(reading: ReplyReading, { facts, hasTrouble, isForeign }: Asked): ReplyFinding[] {
  const found: ReplyFinding[] = []
  const lack = (code: ReplyFindingCode, severity: ReplySeverity, aspect?: string): void => {
    const place = { start: 0, end: reading.text.length }
    found.push({ code, severity, ...place, suggestionCode: code, ...(aspect !== undefined && { aspect }) })
  }
  if (!says(reading, thanksWords)) lack('no-thanks', !hasTrouble && isAsked(facts) ? 'hint' : 'warn')
  if (isShort(reading.text, hasTrouble)) lack('too-short', 'hint')
  if (!hasTrouble) return found
  const steps = findSteps(reading)
  // Across languages words cannot be compared; a cause of its own shows that the matter was understood.
  const isUnderstood =
    isForeign || (explainsThisMatter(reading, facts.customerTexts) && !regretsOther(reading, facts))
  for (const { code, isCertain } of unnamedProblems(reading, { facts, hasRemedy: steps.length > 0 })) {
    lack('problem-not-named', isCertain && !isUnderstood ? 'warn' : 'hint', code)
  }
  if (!says(reading, apologyWords)) lack('no-apology', 'warn')
  if (!explains(reading, facts.customerTexts)) lack('no-cause', 'warn')
  if (steps.length === 0) lack('no-remedy', 'warn')
  else if (!isTimed(reading)) lack('no-time', 'warn')
  return found
}

/** True when the apology is for something that the customer did not say a word about. */
function regretsOther(reading: ReplyReading, facts: ReplyFacts): boolean {
  const said = aspectsIn(foldUnits(facts.customerTexts.join('\n')))
  const heard = facts.aspects.map(({ code }) => code)
  return findWords(reading, apologyWords).some((sorry) => {
    const { start, end } = around(reading.sentences, sorry)
    const regretted = aspectsIn(reading.folded.slice(start, end))
    return regretted.length > 0 && !regretted.some((code) => said.includes(code) || heard.includes(code))
  })
}

function isShort(text: string, hasTrouble: boolean): boolean {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  const words = text.match(/[a-z']+/gi)?.length ?? 0
  return han + words * 1.6 < (hasTrouble ? lettersMin.trouble : lettersMin.praise)
}

/** Steps for the customer: plain ones, and whatever a sentence says will happen at a time. */
function findSteps(reading: ReplyReading): Place[] {
  const steps = findWords(reading, remedyWords)
  if (steps.length > 0) return steps
  return timesIn(reading).filter((time) => {
    const { start, end } = around(reading.sentences, time)
    const words = reading.folded.slice(start, end)
    return standsIn(words, planWords) && !standsIn(words, wishWords)
  })
}

/** A time to come, or something that is done already. */
function isTimed(reading: ReplyReading): boolean {
  return timesIn(reading).length > 0 || says(reading, doneWords)
}

function timesIn(reading: ReplyReading): Place[] {
  const { folded } = reading
  return findWords(reading, timeWords).filter(
    ({ start, end }) =>
      !pastTimePattern.before.test(folded.slice(Math.max(0, start - 24), start)) &&
      !pastTimePattern.after.test(folded.slice(end, end + 20)),
  )
}
