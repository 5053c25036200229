import {
  type SurveyDefinition,
  type SurveySettings,
  surveyRules,
  surveySettingsSchema,
  toPublicId,
} from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { stateAt } from './state-at.ts'
import { insertSurvey, lockSurvey, readSurveyRow, type SurveyRow, saveSurvey } from './survey-store.ts'

/** Makes a survey as a draft. Returns its id. */
export async function createSurvey(
  scope: Scope,
  { name, definition, language }: { name: string; definition?: SurveyDefinition; language: LocaleName },
): Promise<string> {
  const by = nameOfActor(scope.actor)
  const id = await insertSurvey(scope, {
    name,
    draft: written(definition ?? emptyDefinition(language)),
    draftBy: by,
    settings: JSON.stringify(surveySettingsSchema.parse({})),
    createdBy: by,
  })
  await note(scope, id, 'created')
  return id
}

function emptyDefinition(language: LocaleName): SurveyDefinition {
  return { languages: [language], title: {}, questions: [], hidden: [], quotas: [], isAnonymous: true }
}

/** A definition as text; each part has its limits, and so has the whole. */
function written(definition: SurveyDefinition): string {
  const text = JSON.stringify(definition)
  if (text.length > surveyRules.definition) throw new AppError('request/too-large')
  return text
}

/** Keeps the draft, if nobody saved another since `revision`. The same draft again is no change. */
export async function saveDraft(
  scope: Scope,
  id: string,
  { definition, revision }: { definition: SurveyDefinition; revision: number },
): Promise<{ revision: number; changedAt: string }> {
  const row = await lockSurvey(scope, id)
  refuseStale(row, revision)
  const draft = written(definition)
  await saveSurvey(scope, id, {
    draft,
    draftRevision: row.draftRevision + 1,
    draftBy: nameOfActor(scope.actor),
  })
  return { revision: row.draftRevision + 1, changedAt: scope.now.toISOString() }
}

export function refuseStale(row: SurveyRow, revision: number): void {
  if (row.draftRevision === revision) return
  throw new AppError('survey/changed-meanwhile', { by: row.draftBy, revision: row.draftRevision })
}

/** Takes no new responses; a survey that is closed already stays so. */
export async function closeSurvey(scope: Scope, id: string): Promise<void> {
  const row = await lockSurvey(scope, id)
  if (row.state === 'closed') return
  if (row.state !== 'live') throw new AppError('survey/wrong-state')
  await saveSurvey(scope, id, { state: 'closed', closedAt: scope.now })
  await note(scope, id, 'closed')
}

/** Takes responses again; what was archived comes back as closed, or as the draft that it was. */
export async function reopenSurvey(scope: Scope, id: string): Promise<void> {
  const row = await lockSurvey(scope, id)
  const state = stateAt(row, scope.now)
  if (state === 'live') return
  if (state === 'draft') throw new AppError('survey/wrong-state')
  if (state === 'archived') {
    await saveSurvey(scope, id, { state: row.liveVersion === null ? 'draft' : 'closed', closedAt: scope.now })
  } else {
    const hasPassed = row.closesAt !== null && row.closesAt <= scope.now
    await saveSurvey(scope, id, { state: 'live', closedAt: null, ...(hasPassed ? { closesAt: null } : {}) })
  }
  await note(scope, id, 'reopened')
}

/** Takes a survey off the list; its answers stay. */
export async function archiveSurvey(scope: Scope, id: string): Promise<void> {
  const row = await lockSurvey(scope, id)
  if (row.state === 'archived') return
  await saveSurvey(scope, id, { state: 'archived', closedAt: scope.now })
  await note(scope, id, 'archived')
}

type Settings = { name?: string; closesAt?: string | null; settings?: SurveySettings }

/** Changes what is not part of a version; what is left out stays. */
export async function changeSettings(
  scope: Scope,
  id: string,
  { name, closesAt, settings }: Settings,
): Promise<void> {
  await lockSurvey(scope, id)
  const closes = typeof closesAt === 'string' ? new Date(closesAt) : closesAt
  if (closes && closes <= scope.now)
    throw new AppError(
      'survey/closes-in-past',
      {},
      { fields: [{ path: 'closesAt', code: 'survey/closes-in-past' }] },
    )
  await saveSurvey(scope, id, {
    ...(name === undefined ? {} : { name }),
    ...(closes === undefined ? {} : { closesAt: closes }),
    ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
  })
  await note(scope, id, 'settings-changed')
}

/** A new draft like this one, without answers. Returns its id. */
export async function duplicateSurvey(
  scope: Scope,
  id: string,
  { name, language }: { name?: string; language: LocaleName },
): Promise<string> {
  const row = await readSurveyRow(scope, id)
  const by = nameOfActor(scope.actor)
  const copied = locales[language].surveyVoices.copyName.replace('{name}', row.name)
  const copy = await insertSurvey(scope, {
    name: name ?? copied.slice(0, surveyRules.name).toWellFormed(),
    draft: JSON.stringify(row.draft),
    draftBy: by,
    settings: JSON.stringify(row.settings),
    createdBy: by,
  })
  await note(scope, copy, 'created')
  return copy
}

async function note(scope: Scope, id: string, verb: string): Promise<void> {
  await audit(scope, { action: `survey.${verb}`, subject: toPublicId('survey', id) })
}
