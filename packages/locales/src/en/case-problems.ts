/** The refusals of cases and of the rules that open them. */
export const caseProblems = {
  'case/not-found': { title: 'There is no such case.', mend: 'Go back to the list of cases.' },
  'case/changed-meanwhile': {
    title: '{who} changed this case a moment ago.',
    mend: 'Nothing of yours was saved over it. Look at what is new and decide again; your draft is kept.',
  },
  'case/not-possible': {
    title: 'The case cannot go from this state to that one.',
    mend: 'Nothing was changed. A closed case can only be reopened; a new case begins by itself.',
  },
  'case/merged-away': {
    title: 'This case was merged into case {number}.',
    mend: 'Go on in that case; everything of this one is there.',
  },
  'case/into-itself': {
    title: 'A case cannot be merged into itself.',
    mend: 'Choose another case.',
  },
  'case/voice-elsewhere': {
    title: 'A voice belongs to case {number} already.',
    mend: 'Open that case, or merge the two.',
  },
  'case/voice-not-in-it': {
    title: 'A voice does not belong to this case.',
    mend: 'Nothing was changed. Load the case again and choose from its voices.',
  },
  'case/nothing-left': {
    title: 'At least one voice has to stay with the case.',
    mend: 'Nothing was changed. Leave one voice, or merge the whole case.',
  },
  'case/unknown-department': {
    title: 'There is no such department, or it was archived.',
    mend: 'Choose a department of the list.',
  },
  'case/unknown-assignee': {
    title: 'Nobody of this name works in the shop.',
    mend: 'Choose a member of the list.',
  },
  'case/undo-too-late': {
    title: 'This can no longer be undone.',
    mend: 'Undo counts for ten minutes and once. Change the cases one by one.',
  },
  'case-rule/not-found': { title: 'There is no such rule.', mend: 'Load the list of rules again.' },
  'case-rule/too-many': {
    title: 'A shop can have 50 rules.',
    mend: 'Remove one that is not needed, or put two together.',
  },
}
