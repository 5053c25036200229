/** Of a mail: its number, and what tells whether it is known. */
export type MailHead = { uid: number; size: number; receivedAt: Date; key: Buffer | undefined }

/** A mail in which the connection broke, with what came of it until then. */
export type BegunMail = { head: MailHead; pieces: Buffer[] }

/**
 * What a worker remembers between two connections to a mailbox whose line breaks. It only spares bytes: without it, or
 * in another worker, everything is looked at again from the watermark.
 */
export type MailLine = {
  uidValidity: number | null
  /** Everything up to here is stored, but the begun mails. */
  ahead: number
  /** Large mails wait until what stands behind them is here. */
  begun: BegunMail[]
  /** Heads, and bytes of one mail, that are asked for at once: less on a line that breaks. */
  heads: number
  bytes: number
  /** The present connection got on: something is here that was not. */
  hasProgress: boolean
}

/** By mailbox; of those alone whose last connection broke. */
export type MailLines = Map<string, MailLine>

const headsMax = 50
const headsMin = 5
const bytesMax = 1_000_000
const bytesMin = 8000
/** Of begun mails, for each mailbox. */
const keptBytesMax = 20_000_000

export function openLine(lines: MailLines, mailboxId: string): MailLine {
  const fresh = { uidValidity: null, ahead: 0, begun: [], heads: headsMax, bytes: bytesMax }
  const line = { ...(lines.get(mailboxId) ?? fresh), hasProgress: false }
  lines.set(mailboxId, line)
  return line
}

/** After a connection: a line that broke is remembered, and asked for less at once. */
export function closeLine(lines: MailLines, mailboxId: string, hasBroken: boolean): void {
  const line = lines.get(mailboxId)
  if (!line || !hasBroken) {
    lines.delete(mailboxId)
    return
  }
  line.heads = Math.max(headsMin, Math.floor(line.heads / 2))
  line.bytes = Math.max(bytesMin, Math.floor(line.bytes / 4))
  let kept = 0
  for (const one of line.begun) {
    kept += lengthOf(one)
    if (kept > keptBytesMax) one.pieces = []
  }
}

/** A piece came through: more may be asked for. */
export function widen(line: MailLine, what: 'heads' | 'bytes'): void {
  if (what === 'heads') line.heads = Math.min(headsMax, line.heads * 2)
  else line.bytes = Math.min(bytesMax, line.bytes * 2)
}

/** Forgets what another worker or other numbers have made untrue. `lastUid`: undefined where numbers say nothing. */
export function alignLine(
  line: MailLine,
  { uidValidity, lastUid }: { uidValidity: number; lastUid: number | undefined },
): void {
  if (lastUid !== undefined && line.uidValidity === uidValidity && line.ahead >= lastUid) return
  line.uidValidity = uidValidity
  line.ahead = lastUid ?? 0
  line.begun = []
}

/** Where fetching goes on after a restart: before the first mail that is only begun. */
export function watermarkOf({ ahead, begun }: Pick<MailLine, 'ahead' | 'begun'>): number {
  return begun.reduce((lowest, { head }) => Math.min(lowest, head.uid - 1), ahead)
}

export function lengthOf({ pieces }: Pick<BegunMail, 'pieces'>): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}
