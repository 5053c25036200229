import type { Scope } from '../../../platform/scope.ts'
import { type MailContent, openContent } from '../mail-content.ts'
import { mailColumns } from '../mail-store.ts'
import '../mailbox-tables.ts'

/** The newest mail of a case that a person wrote: what an answer answers. */
export async function readLastMail(
  scope: Scope,
  caseId: string,
): Promise<{ mailboxId: string; sentAt: Date; content: MailContent } | undefined> {
  const row = await scope.db
    .selectFrom('mail')
    .innerJoin('caseVoice', (join) =>
      join.on('caseVoice.shopId', '=', scope.shopId).onRef('caseVoice.feedbackId', '=', 'mail.feedbackId'),
    )
    .select(mailColumns.map((column) => `mail.${column}` as const))
    .where('mail.shopId', '=', scope.shopId)
    .where('caseVoice.caseId', '=', caseId)
    .where('mail.state', '=', 'taken')
    .orderBy('mail.sentAt', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const content = row && (await openContent(scope, row))
  return row && content && { mailboxId: row.mailboxId, sentAt: row.sentAt, content }
}
