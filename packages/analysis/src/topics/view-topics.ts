import { clauseLanguage, wordKey } from './read-words.ts'
import type { TopicEdit, TopicEdits } from './topic-edits.ts'
import type { Topic, TopicLanguage, TopicModel, TopicWord } from './topic-model.ts'

/** A word of a shown topic, with the clauses in which it speaks for it: merging crosses groups and languages. */
export type ShownWord = TopicWord & { group: string; language: TopicLanguage }

/** A topic as people see it, after their edits; `merged` names the topics whose mentions it took over. */
export type ShownTopic = Omit<Topic, 'nameWords' | 'words'> & {
  name: string
  words: readonly ShownWord[]
  isRenamed: boolean
  isHidden: boolean
  isPinned: boolean
  merged: readonly string[]
}

/** Decisions about the first level, by group code; groups nobody touched are absent. */
export type ShownGroups = Readonly<Record<string, { name?: string; isHidden: boolean }>>

/** What people see of a model. */
export type TopicView = { topics: readonly ShownTopic[]; groups: ShownGroups }

// What a word says that was in no topic before: about as much as one in ten clauses would.
const addedWeight = 3

/** The model with these edits in place of the ones it had; nothing else changes, so every edit can be undone. */
export function applyTopicEdits(model: TopicModel, edits: TopicEdits): TopicModel {
  return { ...model, edits: [...edits] }
}

/** The topics and groups of a model after the edits it carries, applied in order. Edits that name nothing do nothing. */
export function viewTopics(model: TopicModel): TopicView {
  const topics = new Map(model.topics.map((topic) => [topic.id, showTopic(topic)]))
  const gone = new Map(model.gone.map((topic) => [topic.id, showTopic({ ...topic, texts: 0 })]))
  const groups = new Map<string, { name?: string; isHidden: boolean }>()
  for (const edit of model.edits) {
    if ('group' in edit) editGroup(groups, edit)
    else if (edit.kind === 'merge') mergeTopics({ topics, gone }, edit)
    else if (edit.kind === 'move-word') moveWord(topics, edit)
    else editTopic(topics, edit)
  }
  return { topics: [...topics.values()], groups: Object.fromEntries(groups) }
}

function showTopic({ nameWords, words, ...topic }: Topic): ShownTopic {
  const { group, language } = topic
  return {
    ...topic,
    name: nameWords.join(' · '),
    words: words.map((word) => ({ ...word, group, language })),
    isRenamed: false,
    isHidden: false,
    isPinned: false,
    merged: [],
  }
}

type GroupEdit = Extract<TopicEdit, { group: string }>

function editGroup(groups: Map<string, { name?: string; isHidden: boolean }>, edit: GroupEdit): void {
  const group = groups.get(edit.group) ?? { isHidden: false }
  if (edit.kind === 'rename-group') groups.set(edit.group, { ...group, name: edit.name })
  else groups.set(edit.group, { ...group, isHidden: edit.kind === 'hide-group' })
}

type OneTopicEdit = Extract<TopicEdit, { kind: 'rename' | 'hide' | 'show' | 'pin' }>

function editTopic(topics: Map<string, ShownTopic>, edit: OneTopicEdit): void {
  const topic = topics.get(edit.topic)
  if (topic === undefined) return
  if (edit.kind === 'rename') topics.set(topic.id, { ...topic, name: edit.name, isRenamed: true })
  else if (edit.kind === 'pin') topics.set(topic.id, { ...topic, isPinned: true })
  else topics.set(topic.id, { ...topic, isHidden: edit.kind === 'hide' })
}

type Shelves = { topics: Map<string, ShownTopic>; gone: ReadonlyMap<string, ShownTopic> }

// A topic that was not found again still takes over what people once merged into it.
function mergeTopics({ topics, gone }: Shelves, edit: Extract<TopicEdit, { kind: 'merge' }>): void {
  const from = topics.get(edit.topic)
  const into = topics.get(edit.into) ?? gone.get(edit.into)
  if (from === undefined || into === undefined || from.id === into.id) return
  topics.delete(from.id)
  topics.set(into.id, {
    ...into,
    words: joinWords(into.words, from.words),
    texts: Math.max(into.texts, from.texts),
    merged: [...into.merged, from.id, ...from.merged],
  })
}

function joinWords(first: readonly ShownWord[], second: readonly ShownWord[]): ShownWord[] {
  return [...first, ...second.filter((word) => !first.some((other) => isSameWord(other, word)))]
}

type Place = { key: string; group: string; language: TopicLanguage }

function isSameWord(first: Place, second: Place): boolean {
  return first.key === second.key && first.group === second.group && first.language === second.language
}

function moveWord(
  topics: Map<string, ShownTopic>,
  { word, into }: Extract<TopicEdit, { kind: 'move-word' }>,
): void {
  const target = topics.get(into)
  const key = wordKey(word)
  if (target === undefined || key === '') return
  const place = { key, group: target.group, language: clauseLanguage(key) }
  let moved: ShownWord = { ...place, surface: word.trim(), weight: addedWeight, share: 0 }
  for (const topic of topics.values()) {
    const found = topic.words.find((other) => isSameWord(other, place))
    if (found === undefined) continue
    moved = found
    topics.set(topic.id, { ...topic, words: topic.words.filter((other) => other !== found) })
  }
  const rest = topics.get(into) ?? target
  topics.set(into, { ...rest, words: [...rest.words, moved] })
}
