import { type AnalysisResult, type FeedbackDetail, type Reply, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { type EarlierVersion, readAttachments, readVersions } from '../feedback/index.ts'
import { readLabels } from '../insights/index.ts'
import { doerKindOf, hasSeenStars } from '../screening/index.ts'
import { isAutomatic } from './automatic/automatic-author.ts'
import { findVoice, type InboxRow, listCorrections, listDecisions, listFollowUps } from './inbox-queries.ts'
import { presentAnalysis, presentItem } from './present-voice.ts'
import { listReplies } from './reply-queries.ts'

type Decisions = Awaited<ReturnType<typeof listDecisions>>
type Corrections = Awaited<ReturnType<typeof listCorrections>>
type FollowUps = Awaited<ReturnType<typeof listFollowUps>>
type Replies = Awaited<ReturnType<typeof listReplies>>
type Version = FeedbackDetail['versions'][number]
type History = FeedbackDetail['history']

/** One voice with all that is known of it. */
export async function readVoice(scope: Scope, id: string, locale: 'zh-CN' | 'en'): Promise<FeedbackDetail> {
  const row = await findVoice(scope, id)
  if (!row) throw new AppError('feedback/not-found')
  const replies = await listReplies(scope, id)
  const decisions = await listDecisions(scope, id)
  const corrections = await listCorrections(scope, id)
  const followUps = await listFollowUps(scope, id)
  const versions = await readVersions(scope, id)
  const last = decisions.at(-1)
  return {
    ...presentItem(row, locale),
    externalId: row.externalId,
    receivedAt: row.receivedAt.toISOString(),
    touchpoint: row.touchpoint,
    dimensions: row.dimensions,
    facts: row.facts,
    media: row.media,
    attachments: await readAttachments(scope, id),
    masked: row.masked,
    order: presentOrder(row),
    verified: row.isVerified === true,
    analysis: presentAnalysis(row),
    machineAnalysis: machineAnalysis(row, corrections),
    replies: replies.map(presentReply),
    followUps: followUps.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
    versions: versions.map(presentVersion),
    history: historyOf(row, { replies, decisions, corrections, versions, followUps }),
    decision: last
      ? { state: last.state, code: last.code, reason: last.reason, at: last.at.toISOString() }
      : null,
    starsSeen: await hasSeenStars(scope, id),
  }
}

function presentVersion({ version, rating, title, text, replacedAt }: EarlierVersion): Version {
  return { version, rating, title, text, replacedAt: replacedAt.toISOString() }
}

function presentOrder(row: InboxRow): FeedbackDetail['order'] {
  if (row.orderId === null || row.orderNumber === null) return null
  return {
    id: toPublicId('order', row.orderId),
    number: row.orderNumber,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    courier: row.courier,
  }
}

/** What the machine said: the labels before the first correction that stands. */
function machineAnalysis(row: InboxRow, corrections: Corrections): AnalysisResult | null {
  const first = corrections.find((one) => one.undoneAt === null)
  const analysis = presentAnalysis(row)
  return first && analysis ? { ...analysis, ...readLabels(first.before) } : null
}

export function presentReply(reply: Replies[number]): Reply {
  return {
    id: toPublicId('reply', reply.id),
    text: reply.text,
    authorName: reply.authorName,
    isAutomatic: isAutomatic(reply),
    createdAt: reply.createdAt.toISOString(),
    editedAt: reply.editedAt?.toISOString() ?? null,
    withdrawnAt: reply.withdrawnAt?.toISOString() ?? null,
  }
}

type Past = {
  replies: Replies
  decisions: Decisions
  corrections: Corrections
  versions: EarlierVersion[]
  followUps: FollowUps
}

function historyOf(row: InboxRow, past: Past): History {
  const entries = [
    entry(row.receivedAt, 'accepted', product, { channel: row.channel, source: row.source }),
    ...(row.analysedAt ? [entry(row.analysedAt, 'analysed', product, { analyser: row.analyser })] : []),
    ...past.decisions.map(({ at, state, decidedBy, deciderKind, code, reason }) =>
      entry(at, state, { by: decidedBy, byKind: doerKindOf(deciderKind) }, { code, reason }),
    ),
    ...past.versions.map((one) => entry(one.replacedAt, 'edited', author, { version: one.version + 1 })),
    ...past.followUps.map((one) => entry(one.createdAt, 'follow-up', author)),
    ...past.corrections.map((one) => entry(one.at, 'corrected', person(one.correctedBy))),
    ...past.corrections.flatMap((one) =>
      one.undoneAt ? [entry(one.undoneAt, 'correction-undone', person(one.undoneBy))] : [],
    ),
    ...past.replies.map((one) => entry(one.createdAt, 'replied', person(one.authorName))),
    ...past.replies.flatMap((one) =>
      one.editedAt ? [entry(one.editedAt, 'reply-edited', person(one.authorName))] : [],
    ),
    ...past.replies.flatMap((one) =>
      one.withdrawnAt ? [entry(one.withdrawnAt, 'reply-withdrawn', person(one.authorName))] : [],
    ),
  ]
  return entries.sort((left, right) => (left.at < right.at ? -1 : 1))
}

type Entry = History[number]
type Doer = Pick<Entry, 'by' | 'byKind'>

const product: Doer = { by: null, byKind: 'product' }
const author: Doer = { by: 'author', byKind: 'author' }

function person(by: string | null): Doer {
  return { by, byKind: 'person' }
}

function entry(at: Date, kind: string, doer: Doer, detail: Entry['detail'] = {}): Entry {
  return { at: at.toISOString(), kind, ...doer, detail }
}
