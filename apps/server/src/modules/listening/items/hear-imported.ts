import { createMentionMatcher, detectLanguage } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { readMonitors } from '../monitors/monitor-queries.ts'
import { findUnheard } from './item-queries.ts'
import { insertItems, insertNames, linkVoice, type NamedItem } from './item-store.ts'

/**
 * Mentions that a file or a program brought stand in the stream like those that were heard, under the monitors that
 * fit them. They were brought on purpose, so none is left out.
 */
export async function hearImported(scope: Scope, feedbackIds: readonly string[]): Promise<void> {
  const voices = await findUnheard(scope, feedbackIds)
  if (voices.length === 0) return
  const items = voices.map((voice) => ({ ...voice, id: scope.newId() }))
  const days = await insertItems(
    scope,
    items.map(({ id, source, externalId, saidAt, language, words }) => ({
      id,
      network: source,
      itemKey: externalId,
      sourceId: null,
      saidAt,
      isDated: true,
      language,
      words,
      hashtags: [],
      isToUs: false,
      answersPostId: null,
      visibility: 'public',
    })),
  )
  const fresh = items.filter(({ id }) => days.has(id))
  for (const { id, feedbackId, url } of fresh)
    await linkVoice(scope, { id, feedbackId, url, author: null, replyKey: null, origin: null })
  const monitors = (await readMonitors(scope)).filter(({ isOn }) => isOn)
  const names = monitors.flatMap((monitor) => {
    const match = createMentionMatcher(monitor.rule)
    return fresh.flatMap(({ id, words }): NamedItem[] => {
      const { isOwn, competitors } = match({ text: words, language: detectLanguage(words) })
      const named = [...(isOwn ? [''] : []), ...competitors]
      return named.map((name) => ({ monitorId: monitor.id, name, itemId: id, day: days.get(id) ?? '' }))
    })
  })
  await insertNames(scope, names)
}
