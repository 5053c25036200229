/** The refusals of the live chat. */
export const chatProblems = {
  'chat/not-found': {
    title: 'There is no such conversation.',
    mend: 'It may have been deleted after its time. Go back to the list, or begin a new one.',
  },
  'chat/off': {
    title: 'This shop does not chat at the moment.',
    mend: 'Use the feedback form or the mail address of the shop.',
  },
  'chat/link-invalid': {
    title: 'This conversation cannot be opened here.',
    mend: 'Begin a new one; what you wrote before reached the shop.',
  },
  'chat/too-fast': {
    title: 'That was too much at once.',
    mend: 'Nothing more was taken. Wait a minute and go on.',
  },
  'chat/too-many-open': {
    title: 'Too many chat windows are open from here.',
    mend: 'Close some, or try again in a moment; nothing was lost.',
  },
  'chat/too-many-pictures': {
    title: 'This conversation has as many pictures as it can hold.',
    mend: 'Describe the rest in words, or begin a new conversation.',
  },
  'chat/consent-needed': {
    title: 'Without your agreement nothing is kept.',
    mend: 'Read the privacy notice and tick the box.',
  },
  'chat/nothing-said': { title: 'Nothing was written.', mend: 'Write a few words, or add a picture.' },
  'chat/site-refused': {
    title: 'The chat is not set up for this site.',
    mend: 'Add the site under Chat, Settings, or take all sites off the list.',
  },
  'chat/frame-refused': {
    title: 'The chat did not understand this.',
    mend: 'Reload the page; what was said before is kept.',
  },
  'chat/unknown-colleague': { title: 'This colleague is not there any more.', mend: 'Choose somebody else.' },
  'chat/unknown-department': {
    title: 'This department is not there any more.',
    mend: 'Nothing was changed. Choose another one.',
  },
  'chat/key-used': { title: 'This message has been sent already.', mend: 'Reload the page and begin anew.' },
}
