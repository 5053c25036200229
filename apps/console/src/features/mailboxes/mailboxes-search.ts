export const mailboxTabs = ['mailboxes', 'look', 'noted', 'taken'] as const

export type MailboxTab = (typeof mailboxTabs)[number]

/** What the address of the room says. `edit`: a mailbox, or `new`. */
export type MailboxesSearch = { tab?: MailboxTab; mailbox?: string; edit?: string }

/** Reads the address; what it does not know is left out. */
export function readMailboxesSearch(search: Record<string, unknown>): MailboxesSearch {
  const tab = mailboxTabs.find((known) => known === search.tab)
  const mailbox = idOf(search.mailbox)
  const edit = search.edit === 'new' ? 'new' : idOf(search.edit)
  return { ...(tab ? { tab } : {}), ...(mailbox ? { mailbox } : {}), ...(edit ? { edit } : {}) }
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^mbx_[0-9a-f]{32}$/.test(value) ? value : undefined
}
