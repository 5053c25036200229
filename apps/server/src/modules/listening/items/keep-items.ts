import { detectLanguage, type Language, type MentionMatch } from '@echoloop/analysis'
import { toUuid } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { acceptFeedback, prepareText, rewordVoice } from '../../feedback/index.ts'
import { type OpenMonitor, openMonitors } from '../monitors/open-monitors.ts'
import { findOwnHandles } from '../posts/account-queries.ts'
import { findAnsweredPosts } from '../posts/post-queries.ts'
import { takeAnswers } from '../posts/take-answers.ts'
import type { HeardItem } from '../reading/heard-item.ts'
import {
  forgetChanged,
  insertItems,
  insertNames,
  linkVoice,
  type NamedItem,
  noteReworded,
  oldestDays,
} from './item-store.ts'

/** Where items were heard; an account's own source names the account that was spoken to. */
export type HeardAt = { sourceId: string; sourceName: string; network: string; accountId: string | null }

/** `kept` became voices, `counted` did not, `known` had come before or are too old. */
export type KeptCounts = { kept: number; counted: number; known: number }

type Prepared = {
  id: string
  item: HeardItem
  saidAt: Date
  language: Language
  words: string
  answersPostId: string | null
}
type Told = { itemKey: string; words: string; item: HeardItem }
type Judged = Prepared & { day: string; matches: { monitor: OpenMonitor; match: MentionMatch }[] }

const dayMs = 86_400_000

/**
 * Takes in what a source told, each item once: what names us or was said to us becomes a voice, what names only
 * competitors or nobody is counted. All in the caller's transaction, so that the place of reading moves with it.
 */
export async function keepItems(scope: Scope, at: HeardAt, items: readonly HeardItem[]): Promise<KeptCounts> {
  const own = await findOwnHandles(scope)
  const oldest = new Date(scope.now.getTime() - oldestDays * dayMs)
  const fresh = items.filter(
    ({ saidAt, author }) =>
      (saidAt === null || saidAt > oldest) && !own.has((author?.id ?? '').toLowerCase()),
  )
  const prepared = await prepare(scope, at, onceEach(fresh))
  const told = prepared.map(({ item, words }) => ({ itemKey: item.key, words, item }))
  const reworded = await rewordVoices(scope, at, told)
  await forgetChanged(scope, at, told)
  const days = await insertItems(
    scope,
    prepared.map(({ item, ...rest }) => ({
      ...rest,
      network: at.network,
      itemKey: item.key,
      sourceId: at.sourceId,
      isDated: item.saidAt !== null,
      hashtags: item.hashtags,
      isToUs: item.isToUs,
      visibility: item.visibility,
    })),
  )
  const inserted = prepared.filter(({ id }) => days.has(id))
  const judged = await judge(scope, at, inserted, days)
  await insertNames(scope, judged.flatMap(namesOf))
  const kept = await acceptVoices(scope, at, judged)
  if (kept + reworded > 0) await scope.tellLive({ kind: 'listening.changed' })
  return { kept, counted: inserted.length - kept, known: items.length - inserted.length }
}

/** What a source tells again in other words: its voice follows. Returns how many did. */
async function rewordVoices(scope: Scope, at: HeardAt, told: readonly Told[]): Promise<number> {
  const items = new Map(told.map(({ itemKey, item }) => [itemKey, item]))
  let reworded = 0
  for (const { itemKey, feedbackId } of await noteReworded(scope, at, told)) {
    const item = items.get(itemKey)
    if (item && (await rewordVoice(scope, { feedbackId, ...wordsOf(item) }))) reworded += 1
  }
  return reworded
}

function wordsOf({ title, text }: HeardItem): Pick<HeardItem, 'title' | 'text'> {
  return { title: title?.slice(0, 500) ?? null, text }
}

/** A source may tell one thing twice in one answer. */
function onceEach(items: readonly HeardItem[]): HeardItem[] {
  return [...new Map(items.map((item) => [item.key, item])).values()]
}

async function prepare(scope: Scope, at: HeardAt, items: readonly HeardItem[]): Promise<Prepared[]> {
  const posts = await findAnsweredPosts(
    scope,
    at.network,
    items.flatMap(({ inReplyTo }) => inReplyTo ?? []),
  )
  return items.map((item) => {
    const { title, text } = prepareText(item)
    const words = [title, text].filter(Boolean).join('\n')
    const saidAt = item.saidAt !== null && item.saidAt < scope.now ? item.saidAt : scope.now
    const answersPostId = posts.get(item.inReplyTo ?? '') ?? null
    return { id: scope.newId(), item, saidAt, language: detectLanguage(words), words, answersPostId }
  })
}

async function judge(
  scope: Scope,
  at: HeardAt,
  items: readonly Prepared[],
  days: ReadonlyMap<string, string>,
): Promise<Judged[]> {
  if (items.length === 0) return []
  const monitors = await openMonitors(scope, at.sourceId)
  return items.map((one) => {
    const text = [one.item.title, one.item.text].filter(Boolean).join('\n')
    const said = { text, language: one.language, hashtags: one.item.hashtags }
    const matches = monitors.map((monitor) => ({ monitor, match: monitor.match(said) }))
    return { ...one, day: days.get(one.id) ?? '', matches }
  })
}

function namesOf({ id: itemId, day, matches }: Judged): NamedItem[] {
  return matches.flatMap(({ monitor, match }) => {
    const names = [...(match.isOwn ? [''] : []), ...match.competitors]
    return names.map((name) => ({ monitorId: monitor.id, name, itemId, day }))
  })
}

/** Hands over what is ours through the one door of voices. */
async function acceptVoices(scope: Scope, at: HeardAt, judged: readonly Judged[]): Promise<number> {
  const ours = judged.filter(
    ({ item, answersPostId, matches }) =>
      item.isToUs || answersPostId !== null || matches.some(({ match }) => match.isOwn),
  )
  const results = await acceptFeedback(
    scope,
    ours.map((one) => recordOf(at, one)),
    { channel: 'social' },
  )
  let kept = 0
  for (const [index, result] of results.entries()) {
    const one = ours[index]
    const feedbackId = one && result.status !== 'refused' ? toUuid('feedback', result.id) : undefined
    if (!one || feedbackId === undefined) continue
    kept += 1
    const { url, author, replyKey, origin } = one.item
    await linkVoice(scope, { id: one.id, feedbackId, url, author: author?.id ?? null, replyKey, origin })
    if (one.answersPostId !== null)
      await takeAnswers(scope, { feedbackId, postId: one.answersPostId, saidAt: one.saidAt })
  }
  return kept
}

function recordOf(at: HeardAt, { item, saidAt, matches }: Judged): object {
  const { title, text } = wordsOf(item)
  const monitors = matches.filter(({ match }) => match.isOwn).map(({ monitor }) => monitor.name)
  const facts = {
    ...(item.url && item.url.length <= 500 ? { url: item.url } : {}),
    ...(monitors.length > 0 ? { monitor: monitors.join(', ').slice(0, 500) } : {}),
    'listening-source': at.sourceName,
    ...(item.isToUs ? { 'said-to-us': true } : {}),
    ...(item.visibility === 'public' ? {} : { visibility: item.visibility }),
  }
  return {
    kind: 'mention',
    source: at.network,
    externalId: item.key,
    occurredAt: saidAt.toISOString(),
    ...(title === null ? {} : { title }),
    text,
    ...(item.author
      ? {
          author: {
            externalId: item.author.id,
            ...(item.author.name ? { name: item.author.name } : {}),
          },
        }
      : {}),
    facts,
  }
}
