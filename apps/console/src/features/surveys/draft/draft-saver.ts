import type { SurveyDefinition, SurveyDetail } from '@echoloop/contract'
import { isSameDefinition } from './compare-definitions.ts'
import type { KeptDraft } from './kept-draft.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'refused'

export type SaverView = {
  state: SaveState
  savedAt: string | undefined
  /** What the server refused it for, when it did. */
  error: unknown
  /** The survey as somebody else saved it meanwhile; nothing is saved until one of the two is chosen. */
  conflict: SurveyDetail | undefined
}

/** The ways out of a saver, so that tests bring their own network and storage. */
export type SaverDoors = {
  save: (draft: KeptDraft) => Promise<{ revision: number; changedAt: string }>
  read: () => Promise<SurveyDetail>
  /** HTTP status of a refusal; 0 when nobody could be reached. */
  statusOf: (refusal: unknown) => number
  keep: (draft: KeptDraft | undefined) => void
  onSaved: (draft: KeptDraft, changedAt: string) => void
  onView: (view: SaverView) => void
}

export type DraftSaver = {
  doors: SaverDoors
  saved: KeptDraft
  present: SurveyDefinition
  view: SaverView
  running: Promise<void> | undefined
}

/** A saver for a survey as it was read. `isOld`: what is here was made from an older revision. */
export function createDraftSaver({
  detail,
  isOld,
  doors,
}: {
  detail: SurveyDetail
  isOld: boolean
  doors: SaverDoors
}): DraftSaver {
  return {
    doors,
    saved: { definition: detail.draft, revision: detail.revision },
    present: detail.draft,
    view: { state: 'saved', savedAt: undefined, error: undefined, conflict: isOld ? detail : undefined },
    running: undefined,
  }
}

/** Takes what was written; it is kept in the browser at once. True when it has to be saved. */
export function noteDraft(saver: DraftSaver, definition: SurveyDefinition): boolean {
  saver.present = definition
  if (definition === saver.saved.definition) return false
  saver.doors.keep({ definition, revision: saver.saved.revision })
  if (saver.view.state !== 'saving') show(saver, { state: 'waiting' })
  return true
}

/**
 * Saves what is there, one at a time: a second save would name a revision that the first has made old. Gives the
 * revision on the server once both say the same, else nothing.
 */
export async function flushDraft(saver: DraftSaver): Promise<number | undefined> {
  await saver.running
  saver.running = send(saver)
  await saver.running
  return saver.present === saver.saved.definition ? saver.saved.revision : undefined
}

/** The survey was read anew: somebody else's later draft is taken where nothing here waits. */
export function hearOfSurvey(saver: DraftSaver, detail: SurveyDetail): SurveyDefinition | undefined {
  const isUntouched = saver.present === saver.saved.definition && saver.view.conflict === undefined
  if (detail.revision <= saver.saved.revision || !isUntouched) return undefined
  saver.saved = { definition: detail.draft, revision: detail.revision }
  saver.present = detail.draft
  return detail.draft
}

/** Ends a conflict: from now on the draft here stands on the other one's revision. */
export function settleConflict(saver: DraftSaver): SurveyDefinition | undefined {
  const theirs = saver.view.conflict
  if (!theirs) return undefined
  saver.saved = { definition: theirs.draft, revision: theirs.revision }
  show(saver, { conflict: undefined, state: 'waiting' })
  return theirs.draft
}

async function send(saver: DraftSaver): Promise<void> {
  const { doors, present } = saver
  if (saver.view.conflict) return
  if (present === saver.saved.definition) return settled(saver)
  show(saver, { state: 'saving' })
  try {
    const reply = await doors.save({ definition: present, revision: saver.saved.revision })
    saver.saved = { definition: present, revision: reply.revision }
    doors.onSaved(saver.saved, reply.changedAt)
    show(saver, { savedAt: reply.changedAt, error: undefined })
  } catch (refusal) {
    return await hearRefusal(saver, refusal)
  }
  if (saver.present === present) settled(saver)
  else await send(saver)
}

function settled(saver: DraftSaver): void {
  saver.doors.keep(undefined)
  if (saver.view.state !== 'saved') show(saver, { state: 'saved' })
}

async function hearRefusal(saver: DraftSaver, refusal: unknown): Promise<void> {
  const status = saver.doors.statusOf(refusal)
  if (status === 409) return await meet(saver)
  const isFinal = status >= 400 && status < 500
  show(saver, { error: refusal, state: isFinal ? 'refused' : 'failed' })
}

/** Somebody saved before us: the same words need no choice, others do. */
async function meet(saver: DraftSaver): Promise<void> {
  let theirs: SurveyDetail
  try {
    theirs = await saver.doors.read()
  } catch (error) {
    show(saver, { error, state: 'failed' })
    return
  }
  if (!isSameDefinition(theirs.draft, saver.present)) {
    show(saver, { conflict: theirs, state: 'waiting' })
    return
  }
  saver.saved = { definition: saver.present, revision: theirs.revision }
  settled(saver)
}

function show(saver: DraftSaver, part: Partial<SaverView>): void {
  saver.view = { ...saver.view, ...part }
  saver.doors.onView(saver.view)
}
