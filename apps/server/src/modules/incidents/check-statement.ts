import { checkReply } from '@echoloop/analysis'
import type { IncidentStatement } from '@echoloop/contract'
import type { Both } from './incident-tables.ts'

type Finding = IncidentStatement['findings'][number]

/** Rules about one person's letter; a statement speaks to everybody. */
const ofLetters = new Set(['no-thanks', 'problem-not-named', 'too-short', 'copied'])

/**
 * What the reply check says of a statement in both languages. A number to call is the point of a statement, so that one
 * only warns: whoever approves it looks. Pure.
 */
export function checkStatement(text: Both): Finding[] {
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const { findings } = checkReply({
      text: text[language],
      language: language === 'en' ? 'en' : 'zh',
      channel: 'public',
      facts: { customerTexts: [], aspects: [], hasTrouble: true, kind: 'complaint' },
    })
    return findings
      .filter(({ code }) => !ofLetters.has(code))
      .map((finding) => ({
        ...finding,
        language,
        severity: finding.code === 'personal-data' ? ('warn' as const) : finding.severity,
      }))
  })
}
