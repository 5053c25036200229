/** The refusals of touchpoints, their rules and the event door. */
export const journeyProblems = {
  'behaviour/no-consent': {
    title: 'The visitor has not agreed.',
    mend: 'Nothing was kept. Send events only once the visitor has agreed to it in your page.',
  },
  'touchpoint-rule/not-found': {
    title: 'There is no such rule.',
    mend: 'Somebody may have removed it. Load the page again.',
  },
  'touchpoint-rule/unknown-survey': {
    title: 'There is no such survey.',
    mend: 'Choose one of your surveys.',
  },
  'touchpoint-rule/survey-not-live': {
    title: 'This survey is not live.',
    mend: 'Publish the survey first, or keep the rule switched off.',
  },
  'touchpoint-rule/moment-mismatch': {
    title: 'The moment and its details do not fit together.',
    mend: 'Scrolling needs 1 to 100 percent, waiting needs seconds, an event needs its name; the others need nothing.',
  },
  'touchpoint-rule/too-many': {
    title: 'The shop has as many rules as it can hold.',
    mend: 'Remove one that is no longer needed.',
  },
  'touchpoint-rule/changed-meanwhile': {
    title: 'Somebody changed this rule meanwhile.',
    mend: 'Nothing was saved. Look at the rule as it is now, then save again.',
  },
  'touchpoint/unknown-owner': {
    title: 'This person is not a member of the shop.',
    mend: 'Load the page again and choose anew.',
  },
  'journey/changed-meanwhile': {
    title: 'Somebody changed these settings meanwhile.',
    mend: 'Nothing was saved. Look at them as they are now, then save again.',
  },
}
