import { toUuid } from '@echoloop/contract'
import { chooseLocale } from '@echoloop/locales'
import type { Scope } from '../../platform/scope.ts'
import { openCase } from '../cases/index.ts'
import { readContacts } from '../customers/index.ts'
import type { HelpVoice, KeepHelp } from '../surveys/index.ts'
import { emailLookup } from './portal-author.ts'
import { signPortal } from './portal-link.ts'
import { readNotices, readPortalSettings } from './portal-settings.ts'
import { showReceiptNumber } from './receipt-number.ts'
import { insertSubmission } from './submission-store.ts'

/**
 * Whoever asks for help in a survey gets what whoever sends a form gets: a case, a number, and a page where the answer
 * will stand. The same wish again gives the same. `publicUrl`: address of shoppers, without a slash at its end.
 */
export function receiveHelp({ publicUrl }: { publicUrl: string }): KeepHelp {
  return async (scope, help) => {
    const { id, number, isNew } = await keepWish(scope, help)
    if (isNew) await openCaseOf(scope, help)
    await scope.tellLive({ kind: 'portal.changed' })
    const token = signPortal(scope.keys, 'status', { shopId: scope.shopId, id, expiresAt: null })
    const url = `${publicUrl}/voice/s/${token}?lang=${chooseLocale(help.language)}`
    return { number: showReceiptNumber(number), url }
  }
}

async function keepWish(scope: Scope, { feedbackId, email, language }: HelpVoice) {
  const [{ version }] = await readNotices(scope)
  const { customerId } = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirstOrThrow()
  return insertSubmission(scope, {
    feedbackId,
    kind: 'complaint',
    customerId: customerId && (await canBeWrittenTo(scope, customerId)) ? customerId : null,
    emailLookup: email === '' ? null : emailLookup(scope, email),
    language: chooseLocale(language),
    noticeVersion: version,
    mayBePublic: false,
    answers: [],
  })
}

/** Whoever left no address is a person of one wish, whom no letter reaches. */
async function canBeWrittenTo(scope: Scope, customerId: string): Promise<boolean> {
  const contacts = await readContacts(scope, customerId)
  return Boolean(contacts?.email || contacts?.phone)
}

async function openCaseOf(scope: Scope, { feedbackId }: HelpVoice): Promise<void> {
  const hasCase = await scope.db
    .selectFrom('caseVoice')
    .select('caseId')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  if (hasCase) return
  const { complaint } = (await readPortalSettings(scope)).kinds
  const departmentId = complaint.departmentId && toUuid('department', complaint.departmentId)
  await openCase(scope, {
    feedbackIds: [feedbackId],
    origin: 'hand',
    ...(departmentId ? { departmentId } : {}),
  })
}
