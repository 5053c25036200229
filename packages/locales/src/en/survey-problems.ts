/** The refusals of surveys: to those who write them, and to those who answer. */
export const surveyProblems = {
  'survey/not-found': {
    title: 'There is no such survey.',
    mend: 'Check the address, or ask whoever gave it to you.',
  },
  'survey/not-live': {
    title: 'This survey has not started yet.',
    mend: 'It takes answers once the shop publishes it.',
  },
  'survey/closed': {
    title: 'This survey is closed.',
    mend: 'It takes no more answers. Thank you for wanting to help.',
  },
  'survey/archived': {
    title: 'This survey is over.',
    mend: 'It takes no more answers. The answers given before are kept.',
  },
  'survey/wrong-state': {
    title: 'The survey is not in a state that allows this.',
    mend: 'Nothing was changed. Reload the survey: a draft must be published first, a live one closed.',
  },
  'survey/changed-meanwhile': {
    title: '{by} saved this draft meanwhile.',
    mend: 'Nothing was overwritten. Load revision {revision} and bring your change into it.',
  },
  'survey/faulty': {
    title: 'The survey cannot be published yet: {count} to mend.',
    mend: 'Each is named below with what to do. The draft is kept.',
  },
  'survey/closes-in-past': {
    title: 'The closing date has passed already.',
    mend: 'Choose a later date, or none.',
  },
  'survey/version-not-found': {
    title: 'This version of the survey was never published.',
    mend: 'Load the survey anew.',
  },
  'survey/response-not-found': {
    title: 'These answers do not belong to a response that was begun.',
    mend: 'Open the survey again; it begins anew.',
  },
  'survey/wrong-token': {
    title: 'This response belongs to somebody else.',
    mend: 'Open the survey again from its own link.',
  },
  'survey/response-ended': {
    title: 'This response has ended already.',
    mend: 'What was answered before is kept. Nothing more can be changed.',
  },
  'survey/unfit-answer': {
    title: 'Some answers do not fit their questions.',
    mend: 'Nothing was kept of this request. Mend the answers named below and send them again.',
  },
  'survey/answer-unknown-question': {
    title: 'The survey does not ask this question.',
    mend: 'Load the page again; the other answers are kept.',
  },
  'survey/not-finished': {
    title: 'A question that needs an answer is still open.',
    mend: 'Answer the question named below, then finish.',
  },
  'survey/ticket-invalid': {
    title: 'This link is not valid.',
    mend: 'Open it as it stands in the message, or ask the shop for a new one.',
  },
  'survey/too-few-answers': {
    title: 'Fewer than five people answered this anonymous survey.',
    mend: 'So that nobody can be recognised, this is shown from five answers on. Wait for more, or take filters away.',
  },
  'survey/cannot-cross': {
    title: 'These two questions cannot be put against each other.',
    mend: 'Choose two different questions with scores or choices. One with several choices can only stand in the rows.',
  },
}
