const countedDecisions = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'decision' : 'decisions'}`

/** The public page on which everybody can check a shop's reviews, and the pack for auditors and authorities. */
export const transparency = {
  page: {
    title: (shop: string) => `Check our reviews · ${shop}`,
    heading: 'Check our reviews yourself',
    introduction: (shop: string) =>
      `${shop} enters what happens to every review in a log that can only grow: received, published, refused, changed, taken down. Whoever has kept an earlier head of that log sees every later change to it. You need not believe us; you can check.`,
    link: 'Check our reviews',
    back: 'All products',
    pack: 'Evidence pack to print',
  },
  promise: {
    heading: 'What can be proven',
    items: [
      'Whoever wrote a review can prove that the shop received it, and when: by the signed receipt.',
      'Whoever watches can prove that a review was published or refused with a reason, and never changed or taken down in silence.',
      'The stars that the shop shows are those of its log: anyone can count them again.',
    ],
  },
  head: {
    heading: 'The newest head of the log',
    none: 'The log of this shop is not signed yet. The first head is signed with the first entry.',
    size: 'Entries',
    at: 'Signed',
    root: 'Root (SHA-256)',
    key: 'Key',
    file: 'This head as a file',
    entries: 'Entries as files',
    all: 'All heads',
    keys: 'Public keys',
    witnesses:
      'A witness is anyone who keeps these heads somewhere that the shop cannot reach: a mailbox, a file, another Echoloop. Keep one yourself, and compare it later.',
  },
  check: {
    heading: 'Check in this browser',
    introduction:
      'This page reads the log, hashes every entry anew and compares. All of it happens on your device; the receipt leaves it only to ask the shop about the decision.',
    withoutScript: 'The check on this page needs scripts. Without them, use the command line:',
    command: 'Or without trusting this page at all, on your own computer, in a copy of Echoloop:',
    product: 'Product whose stars are counted again',
    noProduct: 'None',
    receipt: 'Receipt (the file from your own page)',
    paste: 'Or paste it here',
    drop: 'Drop a receipt here, or choose the file.',
    whole: (size: string) => `Read all ${size} entries`,
    start: 'Check now',
    busy: 'Checking …',
    progress: '{done} of {size} entries',
    good: 'Nothing failed.',
    bad: 'A check failed. Keep this page and your receipt, and ask the shop in public.',
    noAnswer:
      'The server gave no answer that could be used ({reason}). Nothing is proven either way; try again.',
    noReceipt: 'This is no receipt of Echoloop. Download it again from your own page.',
    noSignatures:
      'This browser cannot check Ed25519 signatures. Use a newer one, or the command line. Nothing is proven here.',
    kept: 'This browser keeps the head of {size} entries of {at} and compares with it.',
    keptNone: 'This browser keeps no head yet. After the first check it does.',
    save: 'Save the head as a file',
    contradiction:
      'The head of today contradicts the one that this browser kept. Both are signed by the shop. Save both files as evidence.',
    saveOld: 'Save the kept head',
    saveNew: 'Save today’s head',
    details: 'Code that is running here',
  },
  policy: {
    heading: 'By which rules',
    introduction:
      'A review is refused only for one of these rules, and its author is told which. The automatic check is given neither stars nor mood; people who look at a review can have the stars shown.',
    mendable: 'Other words can mend it.',
    final: 'Final: it is about how the review came to be.',
    all: (count: string) => `All ${count} rules`,
    methods: [
      'A review that belongs to an order is published when nothing speaks against it; whether others are published or wait for a person stands in the rules.',
      'Flags by readers hide nothing by themselves. Only what is reported as unlawful, dangerous or exposing personal data is held until a person has looked.',
      'Reviews stand in the order of time. Stars never change the order.',
      'Score of a product: Bayesian mean (10 × m + Σ stars) ÷ (10 + n), with m the mean of all published stars of the shop.',
    ],
  },
  rates: {
    heading: 'How many reviews are published, by stars',
    period: ({ from, to }: { from: string; to: string }) =>
      `Reviews written from ${from} to ${to}, as they stand today. Share = published ÷ (published + held + refused); in brackets the 95 % interval (Wilson).`,
    caption: 'Decisions by stars',
    stars: 'Stars',
    none: 'without',
    total: 'All',
    published: 'Published',
    held: 'Held',
    refused: 'Refused',
    waiting: 'Undecided',
    withdrawn: 'Withdrawn',
    ofDecided: ({ count, of }: { count: string; of: string }) => `${count} of ${of}`,
    empty: 'No review was decided in this period.',
    hint: 'If a shop kept low stars back, their row would show a smaller share whose interval does not reach that of the others.',
  },
  times: {
    heading: 'How long a decision takes',
    period: ({ from, to }: { from: string; to: string }) =>
      `From ${from} to ${to}. Share = decided within 24 hours ÷ (decided + waiting for longer); in brackets the 95 % interval (Wilson).`,
    all: 'First decisions, from the arrival of a review',
    people: 'People’s decisions, from when a review began to wait for a person',
    within: 'Within 24 hours',
    median: (decisions: number) => `Median (of ${countedDecisions(decisions)})`,
    slow: (decisions: number) => `9 of 10 within (of ${countedDecisions(decisions)})`,
    waiting: 'Waiting now',
    waitingNow: ({ count, late }: { count: string; late: string }) =>
      `${count}, of them ${late} for more than 24 hours`,
    empty: 'No review was decided in this period, and none waits.',
    hours: (hours: string) => `${hours} h`,
    minutes: (minutes: string) => `${minutes} min`,
    seconds: 'under a minute',
  },
  shares: {
    heading: 'Where published reviews come from',
    period: ({ from, to }: { from: string; to: string }) =>
      `Published reviews written from ${from} to ${to}; in brackets the 95 % interval (Wilson).`,
    verified: 'Purchase proven by an order',
    imported: 'Imported from elsewhere, purchase not checked here',
    unverified: 'Neither: the purchase is not proven',
    rewards:
      'Reviews for a reward: this release gives none, and so has none to count. What a shop may promise elsewhere cannot be seen here.',
    empty: 'No review of this period is published.',
  },
  flags: {
    heading: 'Flags by readers, and what came of them',
    period: ({ from, to }: { from: string; to: string }) => `Flags that came from ${from} to ${to}.`,
    total: 'Flags',
    open: 'Not decided yet',
    confirmed: 'Confirmed, of the decided',
    held: 'Held at once as unlawful, dangerous or personal data, of all',
    reviews: 'Reviews flagged, of those public in the period',
    median: 'Median time to the outcome',
    empty: 'No flag in this period.',
  },
  audits: {
    heading: 'Audits by others',
    none: 'No audit has been signed yet.',
    of: ({ auditor, at }: { auditor: string; at: string }) => `${auditor}, signed ${at}`,
    agreement: ({ correct, of, interval }: { correct: string; of: string; interval: string }) =>
      `${correct} of ${of} decisions right (${interval})`,
  },
  interval: ({ low, high }: { low: string; high: string }) => `(${low}–${high})`,
  asOf: (moment: string) => `Figures as of ${moment}. The days of the periods are those of UTC.`,
}
