/** The refusals about service levels and calendars. */
export const clockProblems = {
  'service-level/not-found': {
    title: 'There is no such service level.',
    mend: 'Nothing was changed. Reload the page; somebody may have removed it.',
  },
  'service-level/exists': {
    title: 'There is a service level for exactly these cases already.',
    mend: 'Nothing was changed. Change that one, or name other cases.',
  },
  'service-level/needed': {
    title: 'The service level for everyone else has to stay.',
    mend: 'Nothing was changed. Change its times instead, or switch single clocks off.',
  },
  'service-level/no-department': {
    title: 'One of the departments does not exist any more.',
    mend: 'Nothing was changed. Reload the page and choose another one.',
  },
  'calendar/not-found': {
    title: 'There is no such calendar.',
    mend: 'Nothing was changed. Reload the page; somebody may have removed it.',
  },
  'calendar/name-taken': {
    title: 'Another calendar has this name.',
    mend: 'Nothing was changed. Choose another name.',
  },
  'calendar/in-use': {
    title: 'Service levels go by this calendar.',
    mend: 'Nothing was changed. Give them another calendar first.',
  },
  'calendar/default-needed': {
    title: 'One calendar has to count wherever no other one is named.',
    mend: 'Nothing was changed. Make another calendar the usual one first.',
  },
  'calendar/too-little-time': {
    title: 'The week has less than one working hour.',
    mend: 'Nothing was changed. Enter more hours, or due times would lie years away.',
  },
}
