/** The refusals of improvement plans. */
export const planProblems = {
  'plan/not-found': { title: 'There is no such plan.', mend: 'Go back to the list of plans.' },
  'plan/changed-meanwhile': {
    title: 'Somebody changed this plan meanwhile.',
    mend: 'Nothing was saved. Look at the plan as it is now, then save again.',
  },
  'plan/already-shipped': {
    title: 'This plan has shipped already.',
    mend: 'Nobody is told a second time. What was published can be corrected.',
  },
  'plan/not-shipped': { title: 'This plan has not shipped yet.', mend: 'Ship it first.' },
  'plan/not-running': { title: 'Only a running plan can ship.', mend: 'Start the plan first.' },
  'plan/not-movable': {
    title: 'A shipped plan stays shipped.',
    mend: 'Those linked were told. What was published can be corrected or taken down.',
  },
  'plan/dates-reversed': {
    title: 'The plan would end before it begins.',
    mend: 'Choose a due date that is not before the start.',
  },
  'plan/metric-needs-aspect': {
    title: 'This metric needs an aspect.',
    mend: 'Choose the aspect, or measure by low stars.',
  },
  'plan/personal-data': {
    title: 'The words hold an address or a number of somebody.',
    mend: 'Many people will read them: take the marked part out.',
  },
  'plan/too-many-voices': {
    title: 'These are more voices than one plan can hold.',
    mend: 'Narrow the filter, for example to one product or period.',
  },
  'plan/not-quotable': {
    title: 'One of the quotes may not be shown.',
    mend: 'Quote published reviews that this plan is linked to.',
  },
  'plan/unknown-part': {
    title: 'The plan names a person, department or measure that is not there.',
    mend: 'Load the page again and choose anew.',
  },
}
