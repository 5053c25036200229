/** Caches in front of this server and how they are told to forget. */
export const windowCache = {
  introduction:
    'Caches keep a page of yours for 30 seconds at most. If a CDN stands in front and that is too long, it can be told at once what changed.',
  noHook: 'No CDN is told. A change is seen everywhere after 30 seconds.',
  url: 'Address that is told',
  urlHint:
    'A small function at your CDN that checks the signature and clears what is named. docs/caching.md describes what it is sent.',
  urlNeeded: 'Enter an address that begins with https://.',
  save: 'Save address',
  saved: 'The address is saved.',
  secretAgain: 'Saving makes a new signing secret. The one before is no longer used from then on.',
  newSecret: 'New secret',
  newSecretTitle: 'Make a new signing secret?',
  newSecretNote:
    'The present one is no longer used at once. Until your CDN has the new one, it refuses what it is sent.',
  secret: 'Signing secret',
  secretNote: 'Give it to your CDN now; it is not shown again. It proves that a message comes from here.',
  lastSent: 'Last told',
  never: 'Nothing yet. The next change of a page is the first message.',
  waiting: 'Waiting',
  waitingCount: (count: number, said: string) =>
    count === 0 ? 'Nothing: the CDN knows all.' : count === 1 ? 'One page' : `${said} pages`,
  lastFailure: 'Last attempt',
  failures: {
    'refused-address': 'The address leads into a private network, so nothing was sent.',
    unreachable: 'The address does not answer.',
    timeout: 'No answer came within ten seconds.',
    'too-large': 'The answer was too long to be read.',
    'no-json': 'The answer could not be read.',
  },
  answered: (status: string) => `The address answered with status ${status}, not 2xx.`,
  again: 'It is tried again, at most ten minutes apart, until it succeeds.',
  remove: 'Tell no CDN',
  removeTitle: 'Tell this address nothing any more?',
  removeNote: 'Your CDN then shows changes after 30 seconds. What was waiting is forgotten.',
  removed: 'The address is removed.',
}
