/** The refusals of departments, absences, partners and tasks. */
export const teamProblems = {
  'department/not-found': {
    title: 'There is no such department.',
    mend: 'It may have been closed. Load the page again.',
  },
  'department/name-taken': {
    title: 'A department has this name already.',
    mend: 'Choose another name.',
  },
  'department/last-service': {
    title: 'This is the only service department.',
    mend: 'Make another one first: every case needs a place to go.',
  },
  'absence/not-found': {
    title: 'There is no such absence, or it has ended.',
    mend: 'Load the page again.',
  },
  'absence/ends-too-soon': {
    title: 'The absence ends before it begins, or in the past.',
    mend: 'Choose a later end.',
  },
  'partner/not-found': {
    title: 'There is no such partner.',
    mend: 'It may have been taken off the list. Load the page again.',
  },
  'partner/name-taken': {
    title: 'A partner has this name already.',
    mend: 'Choose another name.',
  },
  'partner/no-address': {
    title: 'Nobody can be written to: no mail address is known.',
    mend: 'Add the partner’s address in the settings, or copy the link and send it yourself.',
  },
  'task/not-found': { title: 'There is no such task.', mend: 'Go back to the list of tasks.' },
  'task/finished': {
    title: 'This task is finished.',
    mend: 'Open it again first if something is left to do.',
  },
  'task/not-finished': {
    title: 'This task is open already.',
    mend: 'Nothing has to be done.',
  },
  'task/changed-meanwhile': {
    title: 'Somebody changed this task in the meantime.',
    mend: 'Load it again, and then decide anew.',
  },
  'task/reason-needed': {
    title: 'A reason is missing.',
    mend: 'Say in a few words why, so that whoever asked can go on.',
  },
  'task/due-in-past': {
    title: 'The due time lies in the past.',
    mend: 'Choose a later time.',
  },
  'task/nobody-asked': {
    title: 'The task names neither a department nor a partner, or a person outside the department.',
    mend: 'Choose whom you ask.',
  },
  'task/link-invalid': {
    title: 'This link does not work.',
    mend: 'It may be cut short or withdrawn. Please ask whoever sent it for a new one.',
  },
  'task/link-expired': {
    title: 'This link has expired.',
    mend: 'Please ask whoever sent it for a new one.',
  },
}
