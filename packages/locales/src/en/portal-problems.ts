/** The refusals of the portal. */
export const portalProblems = {
  'portal/link-invalid': {
    title: 'This link does not work.',
    mend: 'It may have been cut off. Copy it whole, or open the page with your number and mail address.',
  },
  'portal/link-expired': { title: 'This link has ended.', mend: 'Ask for a new one; nothing was lost.' },
  'portal/kind-not-offered': {
    title: 'The shop does not take this kind at the moment.',
    mend: 'Choose another one.',
  },
  'portal/consent-needed': {
    title: 'Without your agreement nothing is kept.',
    mend: 'Read the privacy notice and tick the box.',
  },
  'portal/answer-needed': { title: 'An answer is missing here.', mend: 'Please answer this question.' },
  'portal/no-board': { title: 'This shop has no public board.', mend: 'You can write to the shop instead.' },
  'portal/submission-not-found': { title: 'There is no such form.', mend: 'Go back to the list.' },
  'portal/unknown-department': {
    title: 'A department is not there any more.',
    mend: 'Nothing was saved. Choose another one.',
  },
  'portal/repeated-key': {
    title: 'Two questions of a form carry the same key.',
    mend: 'Nothing was saved. Give each question a key of its own.',
  },
  'board/item-not-found': {
    title: 'There is no such suggestion on the board.',
    mend: 'Go back to the board.',
  },
  'board/comment-not-found': { title: 'There is no such comment.', mend: 'Reload the page.' },
  'board/not-shown': {
    title: 'This suggestion is not on the board.',
    mend: 'Let it on the board first; what was merged stands in the other one.',
  },
  'board/reason-needed': {
    title: 'Declining needs a reason.',
    mend: 'Write one or two sentences; everybody reads them.',
  },
  'board/cannot-merge': {
    title: 'These two cannot be merged.',
    mend: 'Choose another suggestion that stands on the board.',
  },
}
