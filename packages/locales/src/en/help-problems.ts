/** The refusals of help pages and the bot. */
export const helpProblems = {
  'help/page-not-found': {
    title: 'There is no such help page.',
    mend: 'It may have been taken away. Go back to the list of help pages.',
  },
  'help/slug-taken': {
    title: 'Another help page has this address.',
    mend: 'Nothing was saved. Choose another one; pages that were taken away keep theirs.',
  },
  'help/changed-meanwhile': {
    title: 'Somebody saved this page meanwhile.',
    mend: 'Your words are still in the form. Copy them, load the page again and join the two.',
  },
  'help/too-many': {
    title: 'The shop has as many pages as it can have.',
    mend: 'Take away one that nobody reads.',
  },
  'help/unknown-category': {
    title: 'This category is not there any more.',
    mend: 'Nothing was saved. Choose another one.',
  },
  'help/nothing-written': {
    title: 'This language has no words yet.',
    mend: 'Write and save the page, then publish it.',
  },
  'help/version-not-found': { title: 'There is no such version.', mend: 'Load the page again.' },
  'help/removed': { title: 'This page was taken away.', mend: 'Bring it back before you change it.' },
  'help/bad-picture': {
    title: 'This is not a picture that can be read.',
    mend: 'Send a JPEG, PNG or WebP of up to 8 MB.',
  },
  'help/question-not-found': {
    title: 'There is no such question.',
    mend: 'It may be too old. Nothing was noted.',
  },
}
