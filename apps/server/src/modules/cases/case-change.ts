import type { Selectable } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './service-case-tables.ts'

export type CaseRow = Omit<Selectable<Tables['serviceCase']>, 'shopId'>

/** What a change may set; everything else follows from it. */
export type CaseChanges = Partial<
  Pick<
    CaseRow,
    | 'title'
    | 'state'
    | 'departmentId'
    | 'assigneeId'
    | 'customerId'
    | 'orderId'
    | 'productId'
    | 'topic'
    | 'tier'
    | 'urgency'
    | 'severity'
    | 'reach'
    | 'customerValue'
    | 'priority'
    | 'priorityByHand'
    | 'firstRepliedAt'
    | 'lastRepliedAt'
    | 'customerWroteAt'
    | 'resolvedAt'
    | 'closedAt'
    | 'reopenedTimes'
    | 'dueAt'
    | 'mergedInto'
    | 'voices'
    | 'priorityReasons'
  >
>

/** One line of a case's history: codes and ids in `detail`, words of a person in `text`. */
export type NewEntry = {
  kind: string
  detail?: Record<string, unknown>
  text?: string
  at?: Date
  /** Who did it where the actor of the scope cannot say so, such as a partner by a link. */
  by?: Doer
}

export type Doer = {
  kind: 'member' | 'key' | 'customer' | 'partner' | 'system'
  id: string | null
  name: string | null
}

export type CaseChangeKind =
  | 'opened'
  | 'state'
  | 'handed-over'
  | 'priority'
  | 'voice-added'
  | 'merged'
  | 'split'
  | 'customer-wrote'
  | 'replied'
  | 'replied-publicly'

export type CaseChange = {
  kind: CaseChangeKind
  /** When it happened, which may be earlier than the transaction. */
  at: Date
  before: CaseRow | null
  after: CaseRow
  /** Merges into the row without telling the hooks again. */
  set(changes: CaseChanges): Promise<void>
}

/** Hears each change of a case in the transaction of the change. */
export type CaseHook = (scope: Scope, change: CaseChange) => Promise<void>
