import type {
  MailboxSettings,
  MailFile,
  MailKind,
  MailProblem,
  MailState,
  threadedBy,
} from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>

/** Settings without what has a column of its own; secrets are never among them. */
export type KeptSettings = Omit<MailboxSettings, 'address' | 'senderName' | 'departmentId'>

export type ThreadedBy = (typeof threadedBy)[number]

declare module '../../platform/database/tables.ts' {
  interface Tables {
    mailbox: {
      shopId: string
      id: string
      address: string
      senderName: string
      departmentId: string | null
      settings: Kept<KeptSettings>
      sealedSecrets: Buffer | null
      version: Generated<number>
      isPaused: Generated<boolean>
      fetchSince: Date
      uidValidity: Generated<number | null>
      lastUid: Generated<number>
      nextFetchAt: Date
      claim: Generated<string | null>
      claimedUntil: Generated<Date | null>
      lastFetchedAt: Generated<Date | null>
      lastMailAt: Generated<Date | null>
      failures: Generated<number>
      problem: Generated<MailProblem | null>
      problemAt: Generated<Date | null>
      sendProblem: Generated<MailProblem | null>
      sendProblemAt: Generated<Date | null>
      lastSentAt: Generated<Date | null>
      createdAt: Date
      changedAt: Date
      changedBy: string
      removedAt: Generated<Date | null>
    }
    mail: {
      shopId: string
      id: string
      mailboxId: string
      dedupeKey: Buffer
      messageIdHash: Buffer | null
      uidValidity: number
      uid: number
      state: MailState
      kind: MailKind
      threadedBy: Generated<ThreadedBy | null>
      fromLookup: Buffer
      subjectLookup: Buffer | null
      referenceHashes: Buffer[]
      answersIds: string[]
      taggedNumber: number | null
      bouncedId: string | null
      bounceStatus: string | null
      customerId: Generated<string | null>
      feedbackId: Generated<string | null>
      caseId: Generated<string | null>
      sizeBytes: number
      isCut: boolean
      sealedContent: Buffer | null
      sealedFor: Generated<string | null>
      isWanted: Generated<boolean>
      attempts: Generated<number>
      notBefore: Date
      reason: Generated<string | null>
      sentAt: Date
      receivedAt: Date
      storedAt: Date
      takenAt: Generated<Date | null>
    }
    mailFile: {
      shopId: string
      mailId: string
      position: number
      mediaType: string
      sizeBytes: number
      state: MailFile['state']
      reason: MailFile['reason']
      sealedContent: Buffer | null
    }
  }
}
