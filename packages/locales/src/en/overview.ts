type Counted = { count: number; shown: string }

export const overview = {
  period: (days: { from: string; to: string }) => `${days.from} – ${days.to}`,
  picker: {
    label: 'Period',
    days: (count: number) => `${count} days`,
    custom: 'Custom',
    from: 'First day',
    to: 'Last day',
  },
  waiting: {
    title: 'Who waits',
    nobody: 'Nobody waits for an answer',
    people: (row: Counted & { longest: string }) =>
      row.count === 1
        ? `1 customer waits for an answer, for ${row.longest}`
        : `${row.shown} customers wait for an answer, the longest for ${row.longest}`,
    urgent: (row: Counted) => (row.count === 1 ? '1 of them is urgent' : `${row.shown} of them are urgent`),
    undecided: (row: Counted) =>
      row.count === 1 ? '1 review waits for your decision' : `${row.shown} reviews wait for your decision`,
  },
  headlines: {
    join: ' ',
    nothing: 'No feedback came in during this period.',
    notRead: 'Feedback came in, but none of it has been analysed yet.',
    share: (share: string) => `${share} of the feedback is negative.`,
    shareChange: {
      rose: (row: { share: string; before: string }) =>
        `Negative feedback rose from ${row.before} to ${row.share}.`,
      fell: (row: { share: string; before: string }) =>
        `Negative feedback fell from ${row.before} to ${row.share}.`,
      unclear: (row: { share: string; before: string }) =>
        `${row.share} of the feedback is negative; against ${row.before} before, no sure change.`,
    },
    volume: (row: { count: number; total: string; before: string }) =>
      row.count === 1
        ? `1 piece of feedback came in, ${row.before} in the period before.`
        : `${row.total} pieces of feedback came in, ${row.before} in the period before.`,
    criticised: (row: { aspect: string; count: string }) =>
      `Criticised most: ${row.aspect} (${row.count} times).`,
    praised: (row: { aspect: string; count: string }) => `Praised most: ${row.aspect} (${row.count} times).`,
  },
  figures: {
    total: 'Feedback received',
    negative: 'Negative',
    positive: 'Positive',
    mean: 'Mean stars',
    none: '–',
    before: (count: string) => `before: ${count}`,
    analysed: (row: { count: string; of: string }) =>
      row.count === row.of ? 'all analysed' : `${row.count} of ${row.of} analysed`,
    outOf: (row: { count: string; of: string }) => `${row.count} of ${row.of} analysed`,
    meanNote: (rated: string) => `from ${rated} ratings`,
  },
  volume: {
    title: (row: { count: string; day: string }) => `Feedback per day, at most ${row.count} on ${row.day}`,
    empty: 'Feedback per day',
    unread: 'not analysed yet',
  },
  aspects: { title: 'What is praised and criticised' },
  stars: {
    title: 'Stars',
    unrated: (count: string) => `without stars: ${count}`,
  },
  emptyPeriod: { longer: 'Look at the last 90 days' },
  firstSteps: {
    title: 'First steps',
    done: 'done',
    open: 'open',
    bring: {
      title: 'Bring in the feedback you have',
      how: 'Drop a CSV or JSONL file; the columns are recognised, and you see a preview before anything is saved.',
    },
    connect: {
      title: 'Connect your shop by API',
      how: 'Create a key and let your shop send new feedback by itself.',
    },
    invite: {
      title: 'Invite a colleague',
      how: 'They get a one-time link and can answer customers with you.',
    },
  },
}
