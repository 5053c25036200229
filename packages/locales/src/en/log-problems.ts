/** Refusals of the transparency log and its witnesses. */
export const logProblems = {
  'log/no-head': {
    title: 'This shop’s log has no signed head yet.',
    mend: 'Ask again in a minute; the first head is signed soon after the shop is set up.',
  },
  'log/beyond-head': {
    title: 'The log is not that long.',
    mend: 'Read the newest head first, and ask about sizes and positions within it.',
  },
  'witness/not-found': { title: 'There is no such witness.', mend: 'Go back to the list of witnesses.' },
  'witness/exists': { title: 'This witness is told already.', mend: 'Nothing was changed.' },
  'witness/too-many': {
    title: 'There are 20 witnesses already.',
    mend: 'Remove one that no longer answers, then add the new one.',
  },
  'witness/refused-address': {
    title: 'This address cannot be used.',
    mend: 'Give a public http or https address. For one in your own network the operator sets DOOR_PRIVATE.',
  },
  'witness/no-mail': {
    title: 'This server cannot send mail, or this is no mail address.',
    mend: 'Check the address. The operator sets up mail with SMTP_URL.',
  },
  'witness/head-not-signed': {
    title: 'The signature of this head does not fit its key.',
    mend: 'Send the head as the shop’s log gives it, with the key that signed it.',
  },
  'witness/other-key': {
    title: 'This shop’s heads are kept here under another key, and its address does not list the new one.',
    mend: 'Publish the new key at the address that was given with the first head, then send the head again.',
  },
  'witness/no-origin': {
    title: 'This is not the plain address of a server.',
    mend: 'Give https and the name, with no path behind it: https://shop.example. For one in your own network the operator sets DOOR_PRIVATE.',
  },
  'witness/too-many-heads': {
    title: 'This server has kept enough heads and keys of this shop today.',
    mend: 'Send the newest head again tomorrow; it covers all the earlier ones.',
  },
}
