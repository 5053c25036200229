import { type BothLanguages, type PortalKind, portalKinds } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import type { Scope } from '../../platform/scope.ts'
import { readServiceLevels } from '../cases/index.ts'
import { readNotices, readPortalSettings } from './portal-settings.ts'

/** The rules of the mechanism as the settings say them, so that they are true on the day they are read. */
export type Charter = {
  kinds: { kind: PortalKind; department: string | null; opensCase: boolean }[]
  hasBoard: boolean
  boardBy: 'moderator' | 'rule'
  /** What everybody is promised, in working minutes; null where nothing is. */
  times: { firstReply: number | null; nextReply: number | null; resolution: number | null }
  hours: { timeZone: string; weekly: { day: number; from: string; until: string }[] } | null
  publicReplyStarsMax: number
  responsible: string
  ethics: string
  noticeVersion: number
}

export async function readCharter(scope: Scope, language: LocaleName): Promise<Charter> {
  const settings = await readPortalSettings(scope)
  const [{ version }] = await readNotices(scope)
  const { levels, calendars, departments, rules } = await readServiceLevels(scope)
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const everybody = levels.find(
    ({ tier, severity, topic, departmentId }) => !tier && !severity && !topic && !departmentId,
  )
  const calendar = calendars.find(({ isDefault }) => isDefault) ?? calendars[0]
  return {
    kinds: portalKinds
      .filter((kind) => settings.kinds[kind].isOffered)
      .map((kind) => {
        const { departmentId, opensCase } = settings.kinds[kind]
        return { kind, opensCase, department: (departmentId && names.get(departmentId)) ?? null }
      }),
    hasBoard: settings.hasBoard,
    boardBy: settings.boardBy,
    times: {
      firstReply: everybody?.firstReplyMinutes ?? null,
      nextReply: everybody?.nextReplyMinutes ?? null,
      resolution: everybody?.resolutionMinutes ?? null,
    },
    hours: calendar ? { timeZone: calendar.timeZone, weekly: calendar.weekly } : null,
    publicReplyStarsMax: rules.publicStarsMax,
    responsible: inLanguage(settings.charter.responsible, language),
    ethics: inLanguage(settings.charter.ethics, language),
    noticeVersion: version,
  }
}

function inLanguage(text: BothLanguages, language: LocaleName): string {
  return text[language]
}
