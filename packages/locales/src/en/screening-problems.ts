/** Refusals about publication rules and appeals. */
export const screeningProblems = {
  'policy/changed-meanwhile': {
    title: 'Somebody else saved the rules meanwhile.',
    mend: 'Nothing of yours was saved. Open the rules anew and make your changes there.',
  },
  'policy/reads-stars': {
    title: 'A rule must not depend on stars or mood.',
    mend: 'Say what must not stand in a review, whatever its stars. Nothing was saved.',
  },
  'policy/promises-reward': {
    title: 'A rule must not promise anything for a review.',
    mend: 'Leave the reward out. Nothing was saved.',
  },
  'appeal/not-found': { title: 'There is no such appeal.', mend: 'Open the list anew.' },
  'appeal/not-open': {
    title: 'This appeal is settled already.',
    mend: 'Nothing was changed. Open the list anew to see what became of it.',
  },
  'appeal/own-decision': {
    title: 'You decided the first time.',
    mend: 'Somebody else looks at an appeal where there is somebody else who may. Nothing was changed.',
  },
  'appeal/already-made': {
    title: 'A second look was asked for already.',
    mend: 'The answer appears on this page.',
  },
  'appeal/nothing-to-appeal': {
    title: 'There is no decision against this review now.',
    mend: 'Load the page again to see where it stands.',
  },
}
