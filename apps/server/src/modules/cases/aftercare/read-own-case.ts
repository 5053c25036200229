import type { CaseStateCode } from '@echoloop/contract'
import { chooseLocale, type LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { authorShown } from '../automatic/automatic-author.ts'
import { caseFamily } from '../replies/case-of-reply.ts'
import { type CaseReplyRow, listRepliesOf } from '../replies/case-reply-store.ts'
import { readCaseSettings } from '../rules/case-settings.ts'
import { listWords } from './customer-words-store.ts'
import { listSatisfaction } from './satisfaction-store.ts'
import { type OwnCase, withOwnCase } from './with-own-case.ts'

/** One thing that was said between a person and the shop. */
export type Said = {
  by: 'shop' | 'person'
  /** Of the one who answered for the shop. */
  name: string | null
  text: string
  at: string
  isPublic: boolean
  editedAt: string | null
  /** The same words came so often. */
  times: number
}

/** What a person sees of the own case. */
export type OwnCaseView = {
  shop: Awaited<ReturnType<typeof readShopRow>>
  /** The person's own, as far as it is known. */
  language: LocaleName
  number: number
  state: CaseStateCode
  openedAt: string
  changedAt: string
  said: Said[]
  /** The person's own voices in it. */
  feedbackIds: string[]
  /** Null while it is open; else until when it can be taken up again, or `over`. */
  reopen: { until: string } | 'over' | null
  satisfaction: { score: number | null; words: string | null; isUnclear: boolean } | null
}

const dayMs = 86_400_000
const voicesMax = 20

/** Reads the own page of a case and changes nothing: mail scanners open every link. Refuses as `withOwnCase` does. */
export function readOwnCase(platform: Platform, token: string): Promise<OwnCaseView> {
  return withOwnCase(platform, token, async (scope, own) => {
    const { number, state, openedAt, changedAt } = own.case
    const shop = await readShopRow(scope)
    const caseIds = await caseFamily(scope, own.case.id)
    const voices = await listOwnVoices(scope, { caseIds, customerId: own.customerId })
    return {
      shop,
      language: chooseLocale(own.language ?? own.case.language),
      number,
      state,
      openedAt: openedAt.toISOString(),
      changedAt: changedAt.toISOString(),
      said: await saidIn(scope, {
        caseIds,
        voices,
        customerId: own.customerId,
        language: chooseLocale(own.language ?? own.case.language),
      }),
      feedbackIds: voices.map(({ id }) => id),
      reopen: await reopenOf(scope, own),
      satisfaction: await satisfactionOf(scope, own),
    }
  })
}

async function saidIn(
  scope: Scope,
  given: { caseIds: string[]; voices: OwnVoice[]; customerId: string; language: LocaleName },
): Promise<Said[]> {
  const { caseIds, voices, customerId, language } = given
  const replies = (await listRepliesOf(scope, caseIds)).filter((reply) => isSeenBy(reply, customerId))
  const words = await listWords(scope, { caseIds, customerId })
  const byPerson = { by: 'person' as const, name: null, isPublic: false, editedAt: null }
  const said: Said[] = [
    ...voices.flatMap(({ text, at }) =>
      text ? [{ ...byPerson, text, at: at.toISOString(), times: 1 }] : [],
    ),
    ...words.map(({ text, writtenAt, times }) => ({ ...byPerson, text, at: writtenAt.toISOString(), times })),
    ...replies.map((reply) => saidByShop(reply, language)),
  ]
  return said.sort((left, right) => (left.at < right.at ? -1 : 1))
}

/** What has left, whether or not its letter arrived: here it can be read in any case. */
function isSeenBy({ state, customerId }: CaseReplyRow, person: string): boolean {
  return customerId === person && state !== 'scheduled' && state !== 'cancelled'
}

function saidByShop(reply: CaseReplyRow, language: LocaleName): Said {
  const { text, leavesAt, channel, editedAt } = reply
  return {
    by: 'shop',
    name: authorShown(reply, language),
    text,
    at: leavesAt.toISOString(),
    isPublic: channel === 'public',
    editedAt: editedAt && editedAt > leavesAt ? editedAt.toISOString() : null,
    times: 1,
  }
}

type OwnVoice = { id: string; text: string; at: Date }

async function listOwnVoices(
  scope: Scope,
  { caseIds, customerId }: { caseIds: readonly string[]; customerId: string },
): Promise<OwnVoice[]> {
  const found = await sql<OwnVoice>`
    select feedback.id, concat_ws(e'\\n', feedback.title, feedback.text) as text, feedback.occurred_at as at
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    where case_voice.shop_id = ${scope.shopId}
      and case_voice.case_id = any(${[...caseIds]}::uuid[])
      and feedback.customer_id = ${customerId}
    order by feedback.occurred_at
    limit ${voicesMax}`.execute(scope.db)
  return found.rows
}

async function reopenOf(scope: Scope, own: OwnCase): Promise<OwnCaseView['reopen']> {
  const { resolvedAt } = own.case
  if (resolvedAt === null) return null
  const { reopenDays } = await readCaseSettings(scope)
  const until = new Date(resolvedAt.getTime() + reopenDays * dayMs)
  return until < scope.now ? 'over' : { until: until.toISOString() }
}

async function satisfactionOf(scope: Scope, own: OwnCase): Promise<OwnCaseView['satisfaction']> {
  if (own.case.resolvedAt === null) return null
  const last = (await listSatisfaction(scope, [own.case.id])).at(-1)
  if (!last || last.customerId !== own.customerId) return null
  return { score: last.score, words: last.words, isUnclear: last.unclearAt !== null }
}
