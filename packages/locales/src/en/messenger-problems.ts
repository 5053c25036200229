/** The refusals of messengers and of notes of calls. */
export const messengerProblems = {
  'messenger/not-found': {
    title: 'This account is not connected.',
    mend: 'It may have been removed. Compare the callback address with the one shown in the room of messengers.',
  },
  'messenger/wrong-signature': {
    title: 'The signature is wrong.',
    mend: 'Nothing was kept. Compare token, key or secret on both sides, character by character.',
  },
  'messenger/too-late': {
    title: 'The signed time is more than five minutes off.',
    mend: 'Nothing was kept. Set the clocks on both sides, then send again with a new time.',
  },
  'messenger/replayed': {
    title: 'This signed envelope brought another message before.',
    mend: 'Nothing was kept. Sign each message anew, or use safe mode.',
  },
  'messenger/unreadable': {
    title: 'The message cannot be read.',
    mend: 'Nothing was kept. Compare its shape with docs/messengers.md.',
  },
  'messenger/refused-address': {
    title: 'This address cannot be used.',
    mend: 'Enter a public http or https address, or leave it empty for the platform’s own.',
  },
  'messenger/other-kind': {
    title: 'These keys belong to another messenger.',
    mend: 'Nothing was changed. Connect another account for it.',
  },
  'messenger/no-secret': {
    title: 'Only a generic webhook has a secret of ours.',
    mend: 'Nothing was changed. Enter the platform’s keys anew instead.',
  },
  'messenger/keys-refused': {
    title: 'The platform refused the keys.',
    mend: 'Nothing was sent. Copy them once more from the platform’s page.',
  },
  'messenger/keys-needed': {
    title: 'The kept keys belong to another host.',
    mend: 'Nothing was changed or sent. Enter the keys together with the new address.',
  },
  'messenger/unknown-department': {
    title: 'This department is not there any more.',
    mend: 'Nothing was saved. Choose another one, or none.',
  },
  'conversation/not-found': { title: 'This conversation is not there.', mend: 'Reload the list.' },
  'reply/window-closed': {
    title: 'The messenger takes no answer any more.',
    mend: 'Too long has passed since the customer wrote. Choose another way, or wait until they write again.',
  },
  'phone/note-not-found': { title: 'This note is not there.', mend: 'Reload the list.' },
  'phone/already-taken': {
    title: 'The half minute is over.',
    mend: 'The note is a voice now. Correct it there, or add another note.',
  },
  'phone/unknown-customer': {
    title: 'This customer is not there.',
    mend: 'Nothing was saved. Look the number up once more and save again.',
  },
}
