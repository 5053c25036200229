import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'

export type PublishedVersion = { version: number; definition: SurveyDefinition }

/** A question as the versions together ask it: words of the newest one, choices of all. */
export type AskedQuestion = SurveyQuestion & { versions: number[] }

/**
 * The questions of a survey over its versions, in the order of the newest; those that only older ones ask follow. A
 * version that asks something of another kind under the same key is not among the question's versions.
 */
export function askedQuestions(versions: readonly PublishedVersion[]): AskedQuestion[] {
  const newestFirst = [...versions].sort((left, right) => right.version - left.version)
  const asked = new Map<string, AskedQuestion>()
  for (const { version, definition } of newestFirst) {
    for (const question of definition.questions) {
      if (question.kind === 'statement') continue
      const newer = asked.get(question.key)
      if (!newer) asked.set(question.key, { ...question, versions: [version] })
      else if (newer.kind === question.kind) asked.set(question.key, joined(newer, { question, version }))
    }
  }
  return [...asked.values()]
}

function joined(
  newer: AskedQuestion,
  { question, version }: { question: SurveyQuestion; version: number },
): AskedQuestion {
  return {
    ...newer,
    choices: withOlder(newer.choices, question.choices),
    rows: withOlder(newer.rows, question.rows),
    versions: [...newer.versions, version],
  }
}

function withOlder<Entry extends { key: string }>(
  newer: Entry[] | undefined,
  older: Entry[] | undefined,
): Entry[] | undefined {
  if (!newer || !older) return newer ?? older
  return [...newer, ...older.filter(({ key }) => !newer.some((one) => one.key === key))]
}
