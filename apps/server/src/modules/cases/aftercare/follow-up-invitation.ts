import { toPublicId } from '@echoloop/contract'
import { chooseLocale } from '@echoloop/locales'
import { type RenderedMail, renderFollowUpMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { cancelMessages, type MessageEnd, type MessageKind, queueMessage } from '../../outreach/index.ts'
import { type FollowUpDoor, readFollowUpDoor } from '../../reviews/index.ts'
import { readShopRow } from '../../shops/index.ts'
import type { CaseRow } from '../case-change.ts'
import { addEntry, readCase } from '../case-store.ts'
import { readRemedyPolicy } from '../remedies/policy-store.ts'
import { listReviewsOfCase, type ReviewOfCase, wasInvited } from './follow-up-queries.ts'

const purpose = 'follow-up-invitation'
const dayMs = 86_400_000

/**
 * Plans to ask the author what became of it after a case was solved: everybody alike whose own review is public and
 * open for a follow-up, whatever its stars. They are not read, and no remedy depends on it.
 */
export async function planFollowUpInvitation(scope: Scope, solved: CaseRow): Promise<void> {
  const { invitesFollowUp, followUpDays } = await readRemedyPolicy(scope)
  if (!invitesFollowUp) return
  const asked = new Set<string>()
  for (const { review } of await findOpenReviews(scope, solved.id)) {
    if (asked.has(review.customerId)) continue
    asked.add(review.customerId)
    await queueMessage(scope, {
      purpose,
      clock: 'request',
      customerId: review.customerId,
      subjectId: solved.id,
      // A case that is reopened and solved again may ask again, if nobody was asked before.
      dedupeKey: `${purpose}:${review.feedbackId}:${solved.reopenedTimes}`,
      notBefore: new Date(scope.now.getTime() + followUpDays * dayMs),
    })
  }
}

/** A case that goes on asks nobody how it ended. */
export async function dropFollowUpInvitation(scope: Scope, caseId: string): Promise<void> {
  await cancelMessages(scope, { subjectId: caseId, reason: 'case-reopened' })
}

/** The message itself. `publicUrl`: where customers reach this server, without a slash at its end. */
export function followUpInvitation({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose,
    clock: 'request',
    async prepare(scope, { subjectId, customerId }) {
      const solved = await readCase(scope, subjectId)
      if (!solved) return { kind: 'drop', reason: 'gone' }
      if (solved.state !== 'resolved' && solved.state !== 'closed')
        return { kind: 'drop', reason: 'case-reopened' }
      if (!(await readRemedyPolicy(scope)).invitesFollowUp) return { kind: 'drop', reason: 'turned-off' }
      const [found] = await findOpenReviews(scope, subjectId, customerId)
      if (!found) return { kind: 'drop', reason: 'no-own-page' }
      if (await wasInvited(scope, found.review.feedbackId)) return { kind: 'drop', reason: 'invited-already' }
      return { kind: 'send', ...(await writeMail(scope, { ...found, publicUrl })) }
    },
    ended: noteEnd,
  }
}

/** The time line tells when it was sent, and why when it was not. */
async function noteEnd(scope: Scope, { subjectId, customerId, state, reason }: MessageEnd): Promise<void> {
  const isSent = state === 'sent' || state === 'unknown'
  const [found] = await findOpenReviews(scope, subjectId, customerId)
  await addEntry(scope, subjectId, {
    kind: isSent ? 'follow-up-invited' : 'follow-up-not-invited',
    detail: found ? { feedbackId: toPublicId('feedback', found.review.feedbackId), reason } : { reason },
  })
}

type OpenReview = { review: ReviewOfCase; door: FollowUpDoor }

/** Reviews of a case, newest first, that their authors may add to; of one customer, or of all. */
async function findOpenReviews(scope: Scope, caseId: string, customerId?: string): Promise<OpenReview[]> {
  const open: OpenReview[] = []
  for (const review of await listReviewsOfCase(scope, caseId)) {
    if (customerId !== undefined && review.customerId !== customerId) continue
    const door = await readFollowUpDoor(scope, review.feedbackId)
    if (door) open.push({ review, door })
  }
  return open
}

async function writeMail(
  scope: Scope,
  { review, door, publicUrl }: OpenReview & { publicUrl: string },
): Promise<RenderedMail> {
  const shop = await readShopRow(scope)
  const author = await readContacts(scope, review.customerId)
  const language = chooseLocale(author?.language ?? shop.language)
  return renderFollowUpMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      productName: language === 'en' ? (door.productNameEn ?? door.productName) : door.productName,
      name: author?.name ?? null,
      url: `${publicUrl}/receipt/${door.token}?lang=${language}`,
      until: door.until,
    },
  )
}
