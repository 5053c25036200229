/** The refusals of remedies, call-backs and scorecards. */
export const remedyProblems = {
  'remedy/not-found': { title: 'There is no such remedy.', mend: 'Go back to the list of remedies.' },
  'remedy/needs-order': {
    title: 'This remedy needs an order, and the case has none.',
    mend: 'Nothing was given. Link the order to the case first.',
  },
  'remedy/foreign-order': {
    title: 'This order belongs to another customer than the case.',
    mend: 'Nothing was given. Choose an order of this customer.',
  },
  'remedy/unfit-fields': {
    title: 'The fields do not fit this kind of remedy.',
    mend: 'A refund or coupon takes an amount, points take points, an exchange, repair or resend takes lines of the order.',
  },
  'remedy/other-currency': {
    title: 'The order was paid in another currency.',
    mend: 'Nothing was given. Enter the amount in the currency of the order.',
  },
  'remedy/above-order': {
    title: 'This is more than what is left of the order.',
    mend: 'Nothing was given. Choose a smaller amount; refunds already given count.',
  },
  'remedy/unknown-line': {
    title: 'The order holds no such item, or not so many of it.',
    mend: 'Nothing was given. Choose from the lines of the order.',
  },
  'remedy/tied-to-review': {
    title: 'Nothing given or promised may be tied to a review.',
    mend: 'Nothing was saved. Take out what it says about praise, stars, changing or deleting a review.',
  },
  'remedy/own-approval': {
    title: 'Nobody approves an own remedy.',
    mend: 'It waits unchanged. Ask a colleague who may approve.',
  },
  'remedy/person-needed': {
    title: 'Only a signed-in person approves.',
    mend: 'It waits unchanged. Approve it in the console; a key cannot.',
  },
  'remedy/above-own-limit': {
    title: 'This is above your own limit too.',
    mend: 'It waits unchanged. Ask somebody with a higher limit.',
  },
  'remedy/changed-meanwhile': {
    title: 'Somebody else has just changed this remedy.',
    mend: 'Nothing of yours was done. Look at how it stands now.',
  },
  'remedy/wrong-state': {
    title: 'The remedy has gone on: this can no longer be done.',
    mend: 'Nothing was changed. Reload to see how it stands.',
  },
  'remedy/not-ordered': {
    title: 'This remedy was never ordered.',
    mend: 'Nothing was changed. Only what was ordered can have an outcome.',
  },
  'remedy-door/not-set-up': {
    title: 'No address for remedies is set up.',
    mend: 'Enter it in the settings under Remedies.',
  },
  'call-back/not-found': { title: 'There is no such call-back.', mend: 'Go back to the list of call-backs.' },
  'call-back/in-the-past': { title: 'This time has passed.', mend: 'Choose a time to come.' },
  'call-back/ended': {
    title: 'This call is over already.',
    mend: 'Nothing was changed. Reload to see what came of it.',
  },
  'scorecard/own': { title: 'Nobody rates the own work.', mend: 'Ask another lead to do it.' },
}
