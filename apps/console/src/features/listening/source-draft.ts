import {
  type ItemMapping,
  type ListeningSource,
  listeningKinds,
  type SourceSettings,
} from '@echoloop/contract'

export type SourceKind = (typeof listeningKinds)[number]

/** A source as it stands in the form: all fields, of which each kind needs some. */
export type SourceDraft = {
  kind: SourceKind
  name: string
  network: string
  address: string
  subject: string
  everyMinutes: number
  secret: string
  cursorParameter: string
  mapping: ItemMapping
  isOn: boolean
}

export const mappingParts = ['items', 'id', 'text', 'title', 'url', 'author', 'saidAt', 'hashtags'] as const

const noMapping: ItemMapping = {
  items: '',
  id: '',
  text: '',
  title: '',
  url: '',
  author: '',
  saidAt: '',
  hashtags: '',
}

export function sourceDraft(source: ListeningSource | undefined): SourceDraft {
  return {
    kind: listeningKinds.find((kind) => kind === source?.kind) ?? 'feed',
    name: source?.name ?? '',
    network: source?.network ?? '',
    address: source?.address ?? '',
    subject: source?.subject ?? '',
    everyMinutes: source?.everyMinutes ?? 15,
    secret: '',
    cursorParameter: source?.cursorParameter ?? '',
    mapping: source?.mapping ?? noMapping,
    isOn: source?.isOn ?? true,
  }
}

/** What the form says, as the server reads it. An empty token leaves the kept one. */
export function readSettings(draft: SourceDraft): SourceSettings {
  const { kind, name, network, address, subject, everyMinutes, mapping, cursorParameter, isOn } = draft
  const secret = draft.secret.trim() === '' ? {} : { secret: draft.secret.trim() }
  if (kind === 'webhook') return { kind, name, network, isOn }
  if (kind === 'feed') return { kind, name, network, address, everyMinutes, isOn }
  if (kind === 'json')
    return { kind, name, network, address, everyMinutes, mapping, cursorParameter, isOn, ...secret }
  return { kind, name, address, subject, everyMinutes, isOn, ...secret }
}
