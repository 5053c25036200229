/** The refusals of templates, suggestions and the reply check. */
export const libraryProblems = {
  'template/not-found': { title: 'There is no such template.', mend: 'Reload the list of templates.' },
  'template/name-taken': {
    title: 'Another template has this name.',
    mend: 'Choose another name, or change the other one.',
  },
  'template/broken-slot': {
    title: 'A slot in these words is broken.',
    mend: 'Write slots like {{order.number}}: two braces on each side and a name from the list.',
  },
  'template/private-slot': {
    title: 'Words for everybody cannot hold the customer’s name or order.',
    mend: 'Take the slot out, or keep these words for private replies.',
  },
  'template/repeated-variant': {
    title: 'Two variants are for the same language, tier and channel.',
    mend: 'Change one of them, or take it out.',
  },
  'template/too-many': {
    title: 'There are 200 templates already.',
    mend: 'Take one off the list that nobody uses.',
  },
  'reply/nothing-to-check-against': {
    title: 'It is not said what this reply answers.',
    mend: 'Name a case or a feedback.',
  },
  'reply/check-failed': {
    title: 'This reply cannot be sent as it is.',
    mend: 'Mend the places named, or where allowed say that it shall be sent all the same.',
  },
}
