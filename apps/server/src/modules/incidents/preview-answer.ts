import {
  type AnswerPreview,
  incidentLimits,
  type ReplyChannel,
  type ReplyWay,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { checkReplyTo, readReplyWays } from '../cases/index.ts'
import type { Doors } from '../outreach/index.ts'
import { readIncidentRow } from './incident-store.ts'
import { type CaseLine, listCasesOf, listVoicesWithoutCase } from './voice-queries.ts'

export type WishedChannel = ReplyChannel | 'usual'
export type AnswerWish = { text: string; channel: WishedChannel; doors: Doors }

/**
 * Who would get an answer to all, by which way, and what the check says of it in each case. Nothing is sent. Of many cases
 * the first are looked at; the `others` that were not answered are checked when their turn comes.
 */
export async function previewAnswer(
  scope: Scope,
  incidentId: string,
  wish: AnswerWish,
): Promise<{ items: AnswerPreview[]; others: string[]; withoutCase: number }> {
  await readIncidentRow(scope, incidentId)
  const items: AnswerPreview[] = []
  const lines = await listCasesOf(scope, incidentId)
  for (const line of lines.slice(0, incidentLimits.previews)) items.push(await previewCase(scope, line, wish))
  const others = lines.slice(incidentLimits.previews).filter(({ isAnswered }) => !isAnswered)
  const without = await listVoicesWithoutCase(scope, incidentId)
  return {
    items,
    others: others.slice(0, incidentLimits.answers - items.length).map(({ id }) => toPublicId('case', id)),
    withoutCase: without.length,
  }
}

export async function previewCase(scope: Scope, line: CaseLine, wish: AnswerWish): Promise<AnswerPreview> {
  const { language, ways } = await readReplyWays(scope, { caseId: line.id, doors: wish.doors })
  const way = chooseWay(ways, wish.channel)
  const shown = {
    caseId: toPublicId('case', line.id),
    number: line.number,
    title: line.title,
    language,
    channel: way?.channel ?? null,
    to: way?.to ?? null,
  }
  if (line.isAnswered) return { ...shown, stop: 'answered', findings: [] }
  if (!way) return { ...shown, stop: 'no-way', findings: [] }
  const { findings } = await checkReplyTo(scope, {
    matter: { caseId: line.id },
    text: wish.text,
    channel: way.channel === 'public' ? 'public' : 'private',
  })
  const isBlocked = findings.some(({ severity }) => severity === 'block')
  return { ...shown, stop: isBlocked ? 'check' : null, findings }
}

/** The way the person came, else the first that is open; a wished one only where it is open. Pure. */
export function chooseWay(ways: readonly ReplyWay[], channel: WishedChannel): ReplyWay | undefined {
  const open = ways.filter(({ isOpen }) => isOpen)
  if (channel !== 'usual') return open.find((way) => way.channel === channel)
  return open.find(({ isUsual }) => isUsual) ?? open[0]
}
