import { listMails, listMailsOfCase, readMail, readMailFile, retryMail } from './mail.ts'
import {
  changeMailbox,
  checkDeliverability,
  createMailbox,
  fetchMailboxNow,
  listMailboxes,
  pauseMailbox,
  removeMailbox,
  testMailbox,
} from './mailbox.ts'

/** Of mailboxes and their mails; spread into the one table of endpoints. */
export const mailboxEndpoints = {
  changeMailbox,
  checkDeliverability,
  createMailbox,
  fetchMailboxNow,
  listMailboxes,
  listMails,
  listMailsOfCase,
  pauseMailbox,
  readMail,
  readMailFile,
  removeMailbox,
  retryMail,
  testMailbox,
} as const
