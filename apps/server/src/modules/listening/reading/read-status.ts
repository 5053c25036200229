import { postVisibilities } from '@echoloop/contract'
import { z } from 'zod'
import type { HeardItem } from './heard-item.ts'
import { itemKey } from './item-key.ts'
import { textOfHtml } from './text-of-html.ts'

const textMax = 20_000

/** Of a status of Mastodon what we read; servers of its kind add to it. */
export const statusSchema = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  uri: z.string().min(1).max(2000),
  url: z.string().max(2000).nullish(),
  content: z.string(),
  spoiler_text: z.string().default(''),
  created_at: z.string(),
  visibility: z.enum(postVisibilities).catch('private'),
  in_reply_to_id: z.string().max(100).nullish(),
  reblog: z.unknown().optional(),
  account: z.object({ acct: z.string().min(1).max(180), display_name: z.string().default('') }),
  tags: z.array(z.object({ name: z.string().max(100) })).catch([]),
})

export type Status = z.output<typeof statusSchema>

/** A status as an item; none where it only passes on what another said, or says nothing in words. */
export function readStatus(status: Status, from: { origin: string; isToUs: boolean }): HeardItem[] {
  const text = textOfHtml(status.content).slice(0, textMax).toWellFormed().replaceAll('\0', '')
  if ((status.reblog !== null && status.reblog !== undefined) || text === '') return []
  const saidAt = new Date(status.created_at)
  const { acct, display_name: name } = status.account
  const url = status.url ?? status.uri
  return [
    {
      key: itemKey(status.uri),
      title: textOfHtml(status.spoiler_text).slice(0, 500) || null,
      text,
      url: URL.canParse(url) && /^https?:/i.test(url) ? url : null,
      author: {
        id: acct.includes('@') ? acct : `${acct}@${new URL(from.origin).host}`,
        name: name.toWellFormed().replaceAll('\0', '').trim().slice(0, 200) || null,
      },
      saidAt: Number.isNaN(saidAt.getTime()) ? null : saidAt,
      hashtags: status.tags.map((tag) => tag.name),
      visibility: status.visibility,
      isToUs: from.isToUs,
      inReplyTo: status.in_reply_to_id ?? null,
      replyKey: status.id,
      origin: from.origin,
    },
  ]
}
