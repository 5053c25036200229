/** The module of mailboxes and the mail that comes in by them, as `architecture.ts` lists it. */
export const mailboxPlan = {
  name: 'mailbox',
  tables: ['mailbox', 'mail', 'mail_file'],
  announces: [],
  listens: ['customer.*'],
} as const
