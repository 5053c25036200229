import { toPublicId } from '@echoloop/contract'
import { chooseLocale } from '@echoloop/locales'
import { type RenderedMail, renderReplyMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import type { MessageEnd, MessageKind } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { authorShown } from '../automatic/automatic-author.ts'
import { lockCase } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import { caseUrl } from './case-link.ts'
import { type AnsweredCase, followCase } from './case-of-reply.ts'
import { type CaseReplyRow, changeCaseReply, findCaseReply, lockCaseReply } from './case-reply-store.ts'
import type { KeptReplyState } from './case-reply-tables.ts'
import { replyPurpose } from './send-reply.ts'
import { tellReplied } from './tell-case.ts'

/** Carries a reply to its person. `publicUrl`: address under which people reach this server. */
export function caseReplyMessage({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: replyPurpose,
    clock: 'answer',
    async prepare(scope, { id, subjectId, customerId }) {
      const reply = await findCaseReply(scope, subjectId)
      if (!reply) return { kind: 'drop', reason: 'gone' }
      if (reply.messageId !== id) return { kind: 'drop', reason: 'replaced' }
      if (reply.state === 'cancelled') return { kind: 'drop', reason: 'cancelled' }
      const answered = await followCase(scope, reply.caseId)
      const mail = await writeMail(scope, { reply, answered, customerId, publicUrl })
      return { kind: 'send', ...mail, isByRule: reply.authorKind === 'system' }
    },
    ended: noteEnd,
  }
}

async function writeMail(
  scope: Scope,
  given: { reply: CaseReplyRow; answered: AnsweredCase; customerId: string; publicUrl: string },
): Promise<RenderedMail & { talk: { text: string; url: string } }> {
  const { reply, answered, customerId, publicUrl } = given
  const shop = await readShopRow(scope)
  const person = await readContacts(scope, customerId)
  const language = chooseLocale(person?.language ?? answered.language)
  const link = { shopId: scope.shopId, caseId: answered.id, customerId, language }
  const url = caseUrl(scope.keys, publicUrl, link)
  const mail = renderReplyMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    { number: answered.number, text: reply.text, byName: authorShown(reply, language), url },
  )
  return { ...mail, talk: { text: reply.text, url } }
}

/** Told until it commits; once it is known, telling it again changes nothing. */
async function noteEnd(scope: Scope, end: MessageEnd): Promise<void> {
  const reply = await lockCaseReply(scope, end.subjectId)
  if (!reply || reply.messageId !== end.id || reply.state === 'cancelled') return
  const state = stateAfter(end)
  const endedAt = end.sentAt ?? scope.now
  await changeCaseReply(scope, reply.id, { state, reason: end.reason, endedAt })
  const answered = await followCase(scope, reply.caseId)
  if (state === 'sent' && reply.state !== 'sent') {
    await tellReplied(scope, answered, { at: endedAt, reply, isPublic: false })
  }
  if (state === 'bounced' && reply.state === 'sent') await waitNoMore(scope, answered.id)
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', answered.id) })
}

/** Nobody answers what never arrived: the case is ours again. */
async function waitNoMore(scope: Scope, caseId: string): Promise<void> {
  const before = await lockCase(scope, caseId)
  if (before.state === 'waiting-customer')
    await changeCase(
      scope,
      before,
      { state: 'open' },
      { kind: 'state', detail: { from: before.state, to: 'open' } },
    )
}

/** A mailbox that refuses for good has bounced; everything else that did not leave has failed. */
export function stateAfter({ state, reason, door }: MessageEnd): KeptReplyState {
  if (state === 'sent' || state === 'unknown') return state
  return state === 'failed' && door === 'mail' && /^5\d\d/.test(reason ?? '') ? 'bounced' : 'failed'
}
