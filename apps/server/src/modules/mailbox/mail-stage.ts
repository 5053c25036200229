/** Stage under which shops with mails to take are listed. */
export const mailStage = 'mails'

/** Stage under which shops with mailboxes are listed. */
export const mailboxStage = 'mailboxes'
