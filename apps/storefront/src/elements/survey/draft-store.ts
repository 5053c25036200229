import type { SurveyDraft, SurveyOver } from './survey-draft.ts'

const ownPrefix = 'echoloop-survey:'
const outPrefix = 'echoloop-survey-out:'

/** Where drafts lie: in the browser, or, where it keeps nothing, in the page. */
export type DraftStore = {
  /** False: a reload loses everything. */
  isLasting: boolean
  read(): SurveyDraft | SurveyOver | undefined
  write(value: SurveyDraft | SurveyOver): void
  forget(): void
  /** Finished responses of a device for many, which wait to be sent. */
  putOut(draft: SurveyDraft): void
  out(): SurveyDraft[]
  dropOut(draft: SurveyDraft): void
  /** Whether a change in another tab was one of this. */
  isOwn(key: string | null): boolean
}

/** A draft belongs to one survey, and of an invitation to that invitation. */
export function openDraftStore({
  survey,
  ticket,
}: {
  survey: string
  ticket?: string | undefined
}): DraftStore {
  const key = `${ownPrefix}${survey}${ticket ? `:${ticket.slice(-16)}` : ''}`
  const storage = openStorage()
  const put = (name: string, value: unknown) => storage.put(name, JSON.stringify(value))
  return {
    isLasting: storage.isLasting,
    read: () => readDraft(storage.get(key)),
    write: (value) => put(key, value),
    forget: () => storage.drop(key),
    putOut: (draft) => put(`${outPrefix}${draft.clientKey}`, draft),
    out: () =>
      storage
        .names()
        .filter((name) => name.startsWith(outPrefix))
        .flatMap((name) => {
          const draft = readDraft(storage.get(name))
          return draft && 'answers' in draft ? [draft] : []
        }),
    dropOut: ({ clientKey }) => storage.drop(`${outPrefix}${clientKey}`),
    isOwn: (name) => name === key,
  }
}

function readDraft(text: string | null): SurveyDraft | SurveyOver | undefined {
  if (text === null) return undefined
  try {
    const value: SurveyDraft | SurveyOver = JSON.parse(text)
    return value?.format === 1 && ('over' in value || typeof value.clientKey === 'string') ? value : undefined
  } catch {
    // Written by something else: as if it were not there.
    return undefined
  }
}

type Storage = {
  isLasting: boolean
  get(name: string): string | null
  put(name: string, text: string): void
  drop(name: string): void
  names(): string[]
}

/** Private windows and full disks may refuse: then the page itself keeps what it can. */
function openStorage(): Storage {
  const inPage = new Map<string, string>()
  const isLasting = canStore()
  return {
    isLasting,
    get: (name) => inPage.get(name) ?? (isLasting ? localStorage.getItem(name) : null),
    put(name, text) {
      try {
        if (!isLasting) throw new Error('kept in the page')
        localStorage.setItem(name, text)
        inPage.delete(name)
      } catch {
        inPage.set(name, text)
      }
    },
    drop(name) {
      inPage.delete(name)
      if (isLasting) localStorage.removeItem(name)
    },
    names: () => [...inPage.keys(), ...(isLasting ? Object.keys(localStorage) : [])],
  }
}

function canStore(): boolean {
  try {
    localStorage.setItem('echoloop-survey-try', '1')
    localStorage.removeItem('echoloop-survey-try')
    return true
  } catch {
    return false
  }
}
