import { detectLanguage } from '../detect-language.ts'
import { findLacks } from './find-lacks.ts'
import { findWrongs } from './find-wrongs.ts'
import { readReply } from './read-reply.ts'
import {
  type ReplyFinding,
  type ReplyFindingCode,
  type ReplyToCheck,
  type ReplyVerdict,
  replyFindingCodes,
} from './reply-finding.ts'
import { wentWrong } from './went-wrong.ts'

const weights = { block: 3, warn: 1, hint: 0.25 }

/**
 * Checks a shop's reply to a customer, in Chinese or English, before it is sent. Says what is wrong or missing and
 * where, never what to think of the customer. `isFine` when nothing blocks or warns. Pure; linear time; never throws;
 * reads the first 20,000 units.
 */
export function checkReply(reply: ReplyToCheck): ReplyVerdict {
  const reading = readReply(reply.text)
  const hasTrouble = wentWrong(reading, reply.facts)
  const foreign = isForeign(reply)
  const found = [
    ...findWrongs(reading, { reply, hasTrouble, isForeign: foreign }),
    ...findLacks(reading, { facts: reply.facts, hasTrouble, isForeign: foreign }),
  ]
  const findings = withoutRepeats(found)
  const applied = hasTrouble
    ? replyFindingCodes
    : replyFindingCodes.filter((code) => !onlyAfterTrouble.has(code))
  const passes = applied.filter((code) => !findings.some((finding) => finding.code === code))
  const isFine = findings.every(({ severity }) => severity === 'hint')
  return { isFine, findings, passes, score: scoreOf(findings, passes.length) }
}

const onlyAfterTrouble = new Set<ReplyFindingCode>([
  'problem-not-named',
  'no-apology',
  'no-cause',
  'no-remedy',
  'no-time',
])

/** True when the customer wrote in the one language and the reply is in the other. */
function isForeign({ text, language, facts }: ReplyToCheck): boolean {
  const wanted = language ?? sideOf(facts.customerTexts.join('\n'))
  const written = sideOf(text)
  return wanted !== undefined && written !== undefined && wanted !== written
}

function sideOf(text: string): 'zh' | 'en' | undefined {
  const language = detectLanguage(text)
  if (language === 'zh-Hans' || language === 'zh-Hant') return 'zh'
  return language === 'en' ? 'en' : undefined
}

// Of one kind the first place says enough; a blocking one goes before.
function withoutRepeats(found: readonly ReplyFinding[]): ReplyFinding[] {
  const kept = new Map<string, ReplyFinding>()
  for (const finding of found) {
    const key = `${finding.code} ${finding.aspect ?? ''}`
    const known = kept.get(key)
    if (known === undefined || (known.severity !== 'block' && finding.severity === 'block'))
      kept.set(key, finding)
  }
  return [...kept.values()].sort(
    (one, other) => replyFindingCodes.indexOf(one.code) - replyFindingCodes.indexOf(other.code),
  )
}

function scoreOf(findings: readonly ReplyFinding[], passed: number): number {
  const lost = findings.reduce((sum, { severity }) => sum + weights[severity], 0)
  const total = passed + lost
  return total === 0 ? 1 : Math.round((passed / total) * 1000) / 1000
}
