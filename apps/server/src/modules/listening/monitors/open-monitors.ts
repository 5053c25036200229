import { createMentionMatcher, type MentionMatch, type MentionText } from '@echoloop/analysis'
import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readMonitors } from './monitor-queries.ts'

export type OpenMonitor = { id: string; name: string; match: (text: MentionText) => MentionMatch }

/** The monitors that listen to a source now. */
export async function openMonitors(scope: Scope, sourceId: string): Promise<OpenMonitor[]> {
  const publicId = toPublicId('listeningSource', sourceId)
  return (await readMonitors(scope))
    .filter(({ isOn, rule }) => isOn && (rule.sourceIds.length === 0 || rule.sourceIds.includes(publicId)))
    .map(({ id, name, rule }) => ({ id, name, match: createMentionMatcher(rule) }))
}
