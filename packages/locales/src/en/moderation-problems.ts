/** The refusals of the room in which people decide about reviews. */
export const moderationProblems = {
  'moderation/not-waiting': {
    title: 'This review no longer waits for a decision.',
    mend: 'Somebody decided, or its author took it back. Go on with the next one.',
  },
  'moderation/claimed': {
    title: '{who} is deciding about this review.',
    mend: 'Nothing was changed. Take another one, or take it over.',
  },
  'moderation/changed-meanwhile': {
    title: 'The review changed since you opened it.',
    mend: 'Nothing was decided. Read it again: the words or the state are new.',
  },
  'moderation/answer-needed': {
    title: 'The author asked why, and gets an answer.',
    mend: 'Write a sentence for the author; nothing was decided yet.',
  },
  'moderation/undo-too-late': {
    title: 'This can no longer be undone.',
    mend: 'Undo counts for half a minute and once. Decide about the review again; both decisions stay in the log.',
  },
  'moderation/person-needed': {
    title: 'Only a person can judge here.',
    mend: 'Sign in as a member; a key has no opinion of its own.',
  },
  'second-opinion/not-found': {
    title: 'Nobody waits for this opinion any more.',
    mend: 'It was given, taken back, or the review was decided. Go back to the list.',
  },
  'second-opinion/open': {
    title: 'Two people judge this review now.',
    mend: 'Nothing was changed. When both have judged it is carried out, or a lead settles it.',
  },
  'second-opinion/already-judged': {
    title: 'You have judged this review.',
    mend: 'Your first word stands until the other one has judged too.',
  },
  'second-opinion/not-yours': {
    title: 'Somebody else was asked about this review.',
    mend: 'Nothing was changed. Leave it to that person.',
  },
  'second-opinion/of-oneself': {
    title: 'A second opinion comes from somebody else.',
    mend: 'Choose a colleague, or let whoever comes first judge.',
  },
  'second-opinion/cannot-judge': {
    title: 'This colleague does not decide about reviews.',
    mend: 'Choose a moderator, a manager or the owner.',
  },
  'blind-sample/not-found': {
    title: 'This review is not there to be judged again.',
    mend: 'Somebody was faster, or the first decision was taken back. Go on with the next one.',
  },
  'blind-sample/own-decision': {
    title: 'You decided about this review yourself.',
    mend: 'Somebody else judges it blind. Go on with the next one.',
  },
}
