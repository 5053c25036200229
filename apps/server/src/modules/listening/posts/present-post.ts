import { type ListeningPost, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { allAccounts } from './account-queries.ts'
import { countAnswers, lockPost, type PostRow } from './post-queries.ts'

export async function presentPosts(scope: Scope, rows: readonly PostRow[]): Promise<ListeningPost[]> {
  if (rows.length === 0) return []
  const accounts = await allAccounts(scope)
  const answers = await countAnswers(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const account = accounts.find(({ id }) => id === row.accountId)
    return {
      id: toPublicId('listeningPost', row.id),
      kind: row.feedbackId === null ? 'post' : 'answer',
      account: {
        id: toPublicId('listeningAccount', row.accountId),
        name: account?.name ?? '',
        network: account?.network ?? '',
      },
      feedbackId: row.feedbackId && toPublicId('feedback', row.feedbackId),
      text: row.text,
      visibility: row.visibility,
      state: row.state,
      trouble: row.trouble,
      sendAt: row.sendAt?.toISOString() ?? null,
      sentAt: row.sentAt?.toISOString() ?? null,
      url: row.url,
      writtenBy: row.writtenBy,
      confirmedBy: row.confirmedBy,
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      answers: answers.get(row.id) ?? 0,
    }
  })
}

export async function presentPost(scope: Scope, id: string): Promise<ListeningPost> {
  const [post] = await presentPosts(scope, [await lockPost(scope, id)])
  if (!post) throw new Error('a post was there a moment ago')
  return post
}
