/** Refusals of the shop window. */
export const windowProblems = {
  'theme/changed-meanwhile': {
    title: 'Somebody else changed the look meanwhile.',
    mend: 'Nothing was changed. Load the look again, then make your changes in it.',
  },
  'theme/low-contrast': {
    title: 'The colour {colour} cannot be read by everybody.',
    mend: 'Nothing was changed. Its contrast is {ratio}:1; {needed}:1 is needed. The nearest colour that reaches it is {offered}.',
  },
  'page-check/refused-address': {
    title: 'This address is not looked at.',
    mend: 'Give the public address of a page of your shop, beginning with https:// or http://.',
  },
}
