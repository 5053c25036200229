import { createMentionMatcher, detectLanguage } from '@echoloop/analysis'
import { type Mention, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { type MonitorRow, readMonitors } from '../monitors/monitor-queries.ts'
import { type AccountRow, readAccounts } from '../posts/account-queries.ts'
import { canAnswer } from '../posts/answer-mention.ts'
import { findAnswers } from '../posts/post-queries.ts'
import { presentPosts } from '../posts/present-post.ts'
import type { MentionRow } from './mention-queries.ts'

/** Mentions with the words that were listened for, marked by what the monitors look for now. */
export async function presentMentions(scope: Scope, rows: readonly MentionRow[]): Promise<Mention[]> {
  if (rows.length === 0) return []
  const monitors = await readMonitors(scope)
  const matchers = new Map(monitors.map(({ id, rule }) => [id, createMentionMatcher(rule)]))
  const accounts = await readAccounts(scope)
  const answerRows = await findAnswers(
    scope,
    rows.map(({ feedbackId }) => feedbackId),
  )
  const answers = await presentPosts(scope, answerRows)
  const spansOf = ({ monitorIds, text }: MentionRow): Mention['spans'] => {
    if (text === null) return []
    const said = { text, language: detectLanguage(text) }
    return apart(monitorIds.flatMap((id) => matchers.get(id)?.(said).spans ?? []))
  }
  return rows.map((row) => ({
    ...present(row, { monitors, accounts }),
    spans: row.isErased ? [] : spansOf(row),
    answers: answers.filter(({ feedbackId }) => feedbackId === toPublicId('feedback', row.feedbackId)),
  }))
}

function present(
  row: MentionRow,
  { monitors, accounts }: { monitors: readonly MonitorRow[]; accounts: readonly AccountRow[] },
): Omit<Mention, 'spans' | 'answers'> {
  const { isErased, sourceId, sourceName } = row
  return {
    feedbackId: toPublicId('feedback', row.feedbackId),
    network: row.network,
    source:
      sourceId !== null && sourceName !== null
        ? { id: toPublicId('listeningSource', sourceId), name: sourceName }
        : null,
    monitors: monitors
      .filter(({ id }) => row.monitorIds.includes(id))
      .map(({ id, name }) => ({ id: toPublicId('monitor', id), name })),
    competitors: row.competitors,
    isToUs: row.isToUs,
    answersPostId: row.answersPostId && toPublicId('listeningPost', row.answersPostId),
    author: isErased ? null : (row.authorName ?? row.author),
    url: isErased ? null : row.url,
    saidAt: row.saidAt.toISOString(),
    title: isErased ? null : row.title,
    text: isErased ? null : row.text,
    language: row.language,
    visibility: row.visibility,
    sentiment: row.sentiment,
    urgency: row.urgency,
    caseId: row.caseId && toPublicId('case', row.caseId),
    accountIds: isErased
      ? []
      : accounts
          .filter((account) => canAnswer(account, row))
          .map(({ id }) => toPublicId('listeningAccount', id)),
  }
}

/** Of several monitors' marks at one place the first is drawn. */
function apart(spans: Mention['spans']): Mention['spans'] {
  let end = 0
  return spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}
