/** The refusals of mailboxes and their mails. */
export const mailboxProblems = {
  'mailbox/not-found': {
    title: 'There is no such mailbox.',
    mend: 'It may have been removed. Reload the page.',
  },
  'mailbox/address-taken': {
    title: 'There is a mailbox of this address already.',
    mend: 'Nothing was saved. Open that one and change it.',
  },
  'mailbox/secret-missing': {
    title: 'The password or token is missing.',
    mend: 'Nothing was saved. Enter it again: for another server or user it is never taken over from before.',
  },
  'mailbox/unknown-department': {
    title: 'This department is not there any more.',
    mend: 'Nothing was saved. Choose another one.',
  },
  'mailbox/no-server': {
    title: 'This Echoloop has no mail server of its own to send by.',
    mend: 'Nothing was saved. Enter the SMTP server of the mailbox, or have the operator set SMTP_URL.',
  },
  'mail/not-found': { title: 'There is no such mail.', mend: 'Go back to the list.' },
  'mail/nothing-to-retry': {
    title: 'There is nothing to be done with this mail.',
    mend: 'It hangs on a case already, or its words were forgotten after 90 days.',
  },
  'mail/file-not-kept': {
    title: 'This attachment was not kept.',
    mend: 'The mail on the mail server still has it.',
  },
}
