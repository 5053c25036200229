/** Why a feed of reviews is not given out. */
export const feedProblems = {
  'feed/off': {
    title: 'This feed is not switched on.',
    mend: 'The shop can switch it on in the console, under “Shop window”. Check the shop in the address as well.',
  },
  'feed/busy': {
    title: 'This feed is being fetched several times at once.',
    mend: 'Try again when one of those has ended.',
  },
}
