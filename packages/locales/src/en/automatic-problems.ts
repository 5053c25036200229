/** The refusals of automatic replies and of proactive contact. */
export const automaticProblems = {
  'automatic-rule/not-found': {
    title: 'There is no such rule.',
    mend: 'Go back to the list; somebody may have removed it.',
  },
  'automatic-rule/too-many': {
    title: 'There are too many rules.',
    mend: 'Remove one that is not needed any more.',
  },
  'automatic-rule/changed-meanwhile': {
    title: 'Somebody has changed this rule meanwhile.',
    mend: 'Load it again and look at what it says now.',
  },
  'automatic-rule/unknown-template': {
    title: 'A template of this rule is not on the list any more.',
    mend: 'Nothing was saved. Choose another template.',
  },
  'automatic-rule/not-simulated': {
    title: 'This version of the rule has not been simulated.',
    mend: 'Simulate it, read what it would send, then switch it on. Changed words of a template need a new simulation too.',
  },
  'automatic-rule/demo': {
    title: 'A shop of demonstration sends nothing by itself.',
    mend: 'Simulate as you like; rules are switched on in a shop of your own.',
  },
  'automatic-rule/hides-complaints': {
    title: 'This rule would answer dissatisfied reviews out of sight.',
    mend: 'Nothing was saved. Answer reviews in public, or leave out low stars, criticism and the moods negative and mixed.',
  },
  'automatic-rule/unfit-period': {
    title: 'This period cannot be used.',
    mend: 'The end must lie behind the beginning, by a year at most.',
  },
  'automatic-reply/not-found': { title: 'There is no such reply.', mend: 'Go back to the list.' },
  'automatic-reply/not-held': {
    title: 'This reply does not wait for approval any more.',
    mend: 'Load the list again; somebody has decided already.',
  },
  'proactive/not-found': { title: 'There is no such customer.', mend: 'Go back to the list.' },
  'proactive/taken': {
    title: 'A colleague has taken this customer over.',
    mend: 'Ask them, or wait until their time is over. Two calls for one matter annoy.',
  },
  'proactive/not-taken': {
    title: 'You have not taken this customer over.',
    mend: 'Take them over first, so that nobody else calls at the same time.',
  },
  'proactive/not-to-contact': {
    title: 'This customer is not to be contacted.',
    mend: 'Answer them when they write; do not call.',
  },
  'proactive/no-consent': {
    title: 'This customer has not agreed to be contacted.',
    mend: 'Answer them when they write. Whether consent is needed stands in the settings of messages.',
  },
  'proactive/contacted-lately': {
    title: 'This customer has been contacted often enough lately.',
    mend: 'Wait until the time of the contact budget is over.',
  },
  'proactive/outside-hours': {
    title: 'It is too early or too late to call this customer.',
    mend: 'Call within the contact hours of their time zone.',
  },
  'proactive/unknown-tier': {
    title: 'There is no such tier.',
    mend: 'Nothing was saved. Choose another one.',
  },
}
