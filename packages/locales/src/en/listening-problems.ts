/** The refusals of social listening. */
export const listeningProblems = {
  'listening/source-not-found': {
    title: 'There is no such source.',
    mend: 'Go back to the list of sources.',
  },
  'listening/monitor-not-found': { title: 'There is no such monitor.', mend: 'Go back to the list.' },
  'listening/account-not-found': {
    title: 'This account is not connected any more.',
    mend: 'Choose another one, or connect it again under Accounts.',
  },
  'listening/mention-not-found': { title: 'There is no such mention.', mend: 'Reload the stream.' },
  'listening/post-not-found': { title: 'There is no such post.', mend: 'Reload the list.' },
  'listening/changed-meanwhile': {
    title: 'Somebody changed this meanwhile.',
    mend: 'Nothing was overwritten. Reload and look at what is there now.',
  },
  'listening/too-many': {
    title: 'There are as many as one shop may have.',
    mend: 'Remove one that is no longer needed.',
  },
  'listening/kind-stays': {
    title: 'This does not work for this kind of source.',
    mend: 'Remove the source and add one of the other kind.',
  },
  'listening/refused-address': {
    title: 'This address is not asked.',
    mend: 'Only http and https addresses of the public internet are. For a private network the operator of this server can set DOOR_PRIVATE.',
  },
  'listening/token-refused': {
    title: 'The server refused the access token.',
    mend: 'Make a new one with the rights read and write, and copy it whole.',
  },
  'listening/secret-needed': {
    title: 'This address leads to another server than the access token was entered for.',
    mend: 'Nothing was changed or sent. Enter the access token for this server.',
  },
  'listening/server-silent': {
    title: 'This server did not answer as Mastodon does.',
    mend: 'Check the address; try again in a moment if it is right.',
  },
  'listening/follows-account': {
    title: 'This source belongs to an official account.',
    mend: 'Remove the account, and the source goes with it.',
  },
  'listening/wrong-signature': {
    title: 'The signature is wrong.',
    mend: 'Sign the raw body with the secret of this source, as docs/listening.md shows.',
  },
  'listening/too-late': {
    title: 'The delivery was signed more than five minutes ago.',
    mend: 'Sign it anew with the time of now, and check the clock of the sender.',
  },
  'listening/already-taken': {
    title: 'This delivery came before and was taken in.',
    mend: 'Do not send it again. Another delivery needs another webhook-id.',
  },
  'listening/broken-delivery': {
    title: 'The delivery cannot be read.',
    mend: 'Nothing was taken in. The fields say what is wrong; docs/listening.md shows the shape.',
  },
  'listening/not-answerable': {
    title: 'This account cannot answer there.',
    mend: 'Choose an account of the same network, or answer at the source.',
  },
  'listening/too-long': {
    title: 'The text is longer than the network takes.',
    mend: 'Shorten it; the name of whom you answer counts too.',
  },
  'listening/wider-than-said': {
    title: 'This was said less openly than you would answer.',
    mend: 'Answer with the same or a narrower visibility.',
  },
  'listening/not-now': {
    title: 'This cannot be done in its present state.',
    mend: 'Reload to see where it stands.',
  },
  'listening/time-in-past': { title: 'This time is over.', mend: 'Choose a later one, or publish at once.' },
}
