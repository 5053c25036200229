/** The refusals around how surveys reach people. */
export const surveyDeliveryProblems = {
  'survey/ticket-used': {
    title: 'This link has been used already.',
    mend: 'It takes one response, and that one has arrived. Thank you. Nothing more is needed.',
  },
  'survey/ticket-ended': {
    title: 'This link takes no answers any more.',
    mend: 'Its time has passed, or the shop has ended it. If you still want to say something, write to the shop.',
  },
  'survey/list-not-found': {
    title: 'There is no such list of this survey.',
    mend: 'Nothing was changed. Reload the page.',
  },
  'survey/file-unreadable': {
    title: 'No mail address was found in this file.',
    mend: 'Nobody was invited. Give one address a line, or a table with a column called “email”.',
  },
  'survey/file-too-long': {
    title: 'The file has more than {most} lines.',
    mend: 'Nobody was invited. Split it and invite one part after the other.',
  },
  'survey/nobody-to-invite': {
    title: 'Nobody is left to invite.',
    mend: 'All of these people were invited before, were asked lately, or do not want to be asked. Choose others.',
  },
  'survey/reward-conditional': {
    title: 'A reward cannot depend on what somebody answers.',
    mend: 'Nothing was saved. Everybody who takes part gets the same; whoever pays for certain answers buys them. Leave the condition out.',
  },
  'survey/paper-not-found': {
    title: 'No form of this number has been typed.',
    mend: 'Check the number on the paper.',
  },
  'survey/paper-same-person': {
    title: 'You typed this form first.',
    mend: 'What you typed is kept. A colleague types it the second time, so that mistakes are seen.',
  },
  'survey/paper-stored': {
    title: 'This form is stored already.',
    mend: 'Nothing was changed. If it is another paper with the same number, write a new number on it.',
  },
  'survey/paper-unsettled': {
    title: 'Not every difference has been settled.',
    mend: 'Say for each question named below what stands on the paper.',
  },
  'survey/paper-unfit': {
    title: 'Some answers do not fit their questions.',
    mend: 'Nothing was kept. Mend the answers named below.',
  },
}
