import type { SurveyDefinition, SurveyDetail } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import {
  createDraftSaver,
  flushDraft,
  hearOfSurvey,
  noteDraft,
  type SaverDoors,
  settleConflict,
} from './draft-saver.ts'
import type { KeptDraft } from './kept-draft.ts'

const titled = (title: string): SurveyDefinition => ({
  languages: ['en'],
  title: { en: title },
  questions: [],
  hidden: [],
  quotas: [],
  isAnonymous: false,
})

const detailOf = (title: string, revision: number): SurveyDetail => ({
  id: 'sur_1',
  name: 'One',
  state: 'draft',
  languages: ['en'],
  questions: 0,
  isAnonymous: false,
  version: null,
  hasChanges: true,
  responses: { open: 0, complete: 0, screenedOut: 0, quotaFull: 0 },
  closesAt: null,
  createdBy: 'Wen',
  createdAt: '2026-11-23T00:00:00Z',
  changedAt: '2026-11-23T00:00:00Z',
  publishedAt: null,
  draft: titled(title),
  revision,
  draftBy: 'Wen',
  settings: { showsProgress: true, restDays: 30 },
  quotas: [],
})

/** A server of one survey that refuses old revisions, and may be out of reach. */
function startSaving() {
  const server = { detail: detailOf('Begun', 1), isReachable: true, saves: 0 }
  const kept: { draft: KeptDraft | undefined } = { draft: undefined }
  const doors: SaverDoors = {
    save: async ({ definition, revision }) => {
      await Promise.resolve()
      if (!server.isReachable) throw new Error('unreachable')
      if (revision !== server.detail.revision) throw new Error('changed meanwhile')
      server.saves += 1
      server.detail = { ...server.detail, draft: definition, revision: revision + 1 }
      return { revision: revision + 1, changedAt: '2026-11-23T00:01:00Z' }
    },
    read: async () => server.detail,
    statusOf: (refusal) => (refusal instanceof Error && refusal.message === 'changed meanwhile' ? 409 : 0),
    keep: (draft) => {
      kept.draft = draft
    },
    onSaved: () => undefined,
    onView: () => undefined,
  }
  const saver = createDraftSaver({ detail: server.detail, isOld: false, doors })
  return { server, kept, saver }
}

describe('a draft that saves itself', () => {
  test('keeps what was written in the browser until the server has it', async () => {
    const { server, kept, saver } = startSaving()
    noteDraft(saver, titled('Written'))
    expect(kept.draft?.definition.title.en).toBe('Written')
    expect(await flushDraft(saver)).toBe(2)
    expect(server.detail.draft.title.en).toBe('Written')
    expect(kept.draft).toBeUndefined()
    expect(saver.view.state).toBe('saved')
  })

  test('saves one after the other, so that its own saves never contradict each other', async () => {
    const { server, saver } = startSaving()
    noteDraft(saver, titled('One'))
    const first = flushDraft(saver)
    noteDraft(saver, titled('Two'))
    await Promise.all([first, flushDraft(saver)])
    expect(server.detail.draft.title.en).toBe('Two')
    expect(saver.view).toMatchObject({ state: 'saved', conflict: undefined })
  })

  test('waits out a lost connection with everything kept', async () => {
    const { server, kept, saver } = startSaving()
    server.isReachable = false
    noteDraft(saver, titled('Offline'))
    expect(await flushDraft(saver)).toBeUndefined()
    expect(saver.view.state).toBe('failed')
    expect(kept.draft?.definition.title.en).toBe('Offline')
    server.isReachable = true
    expect(await flushDraft(saver)).toBe(2)
    expect(kept.draft).toBeUndefined()
  })

  test('asks whose words to keep when somebody else saved others, and writes over nothing before', async () => {
    const { server, kept, saver } = startSaving()
    server.detail = detailOf('Theirs', 5)
    noteDraft(saver, titled('Mine'))
    await flushDraft(saver)
    expect(saver.view.conflict?.draft.title.en).toBe('Theirs')
    await flushDraft(saver)
    expect(server.detail.draft.title.en).toBe('Theirs')
    expect(kept.draft?.definition.title.en).toBe('Mine')
    expect(settleConflict(saver)?.title.en).toBe('Theirs')
    expect(await flushDraft(saver)).toBe(6)
    expect(server.detail.draft.title.en).toBe('Mine')
  })

  test('makes no fuss when both wrote the same', async () => {
    const { server, saver } = startSaving()
    server.detail = detailOf('Same', 5)
    noteDraft(saver, titled('Same'))
    expect(await flushDraft(saver)).toBe(5)
    expect(saver.view.conflict).toBeUndefined()
  })

  test("takes somebody else's later draft where nothing waits, and leaves what is being written alone", () => {
    const { saver } = startSaving()
    expect(hearOfSurvey(saver, detailOf('Older', 1))).toBeUndefined()
    expect(hearOfSurvey(saver, detailOf('Later', 3))?.title.en).toBe('Later')
    noteDraft(saver, titled('Being written'))
    expect(hearOfSurvey(saver, detailOf('Later still', 4))).toBeUndefined()
  })
})
