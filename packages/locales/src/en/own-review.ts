export const ownReview = {
  change: 'Change your review',
  changeAndSend: 'Change it and send it again',
  changeUntil: (day: string) =>
    `You can change it until ${day}. Earlier versions are kept; others see the present one and the day of the change.`,
  mend: 'What you can do',
  mends: {
    advertising: 'Leave out offers, links and ways to reach a seller, then send it again.',
    abuse:
      'Say what went wrong without insulting anyone, then send it again. Criticism may be as hard as you like.',
    'personal-data': 'Leave out names, numbers and addresses of other people, then send it again.',
    'off-topic': 'Write about the product, its delivery or the service, then send it again.',
    duplicate: 'Say in your own words what you noticed, then send it again.',
    unlawful: 'Leave out what the law forbids to publish, then send it again.',
    danger: 'Leave out instructions that can hurt somebody, then send it again. A warning is welcome.',
    extortion:
      'Leave out the demand and say what happened, then send it again. The shop helps you without that.',
    filler: 'Say in your own words what you found, then send it again. A few words are enough.',
  } satisfies Record<string, string>,
  edited: 'Changed',
  followUp: {
    heading: 'Found out more since?',
    text: 'What you found out later',
    hint: 'For example how it lasted. It is shown below your review with the days between, and cannot be changed afterwards.',
    until: (day: string) => `Once, until ${day}.`,
    send: 'Add it',
  },
  withdraw: {
    heading: 'Withdraw this review',
    text: 'It disappears from every page at once and its stars no longer count. You can bring it back for 30 minutes; after that it is final, and this purchase cannot be reviewed again.',
    send: 'Withdraw it',
  },
  bringBack: {
    text: (time: string) => `Withdrawn by mistake? You can bring it back until ${time}.`,
    send: 'Bring it back',
    over: 'The time for bringing it back is over.',
  },
  file: 'Download the signed receipt',
  fileHint:
    'A small file by which you can prove later what you sent and when. Keep it if that matters to you.',
  closed: {
    opens: (day: string) =>
      `The form opens on ${day}, and this link leads there. If something is wrong already, tell the shop below.`,
    lost: 'What you wrote is not lost: it is still on this device. You can send it to the shop in private.',
    label: 'Your words to the shop',
    hint: 'Only its staff read them. They are not published and count in no stars.',
    send: 'Send to the shop alone',
    sentTitle: 'Your words have reached the shop',
    sentText: 'Only its staff read them. If an answer is needed, the shop knows your order.',
  },
  editPage: {
    heading: 'Change your review',
    of: (product: string) => `Your review of ${product}`,
    note: (day: string) =>
      `You can change it until ${day}. The earlier version is kept for the record; others see the new one, with its first date and the day of the change.`,
    noteAgain: 'After sending, it is looked at again. Its stars play no part in that.',
    media: 'Pictures and videos stay as they are.',
    send: 'Send the changed review',
    back: 'Leave it as it is',
    present: 'As it stands now',
  },
}
