import type { PortalKind, PortalKindSetting, PortalQuestion, PortalSettings } from '@echoloop/contract'

/** A question as the form holds it: choices as lines of text. */
export type QuestionDraft = Omit<PortalQuestion, 'choices'> & { choices: string }
export type KindDraft = Omit<PortalKindSetting, 'questions' | 'departmentId'> & {
  departmentId: string
  questions: QuestionDraft[]
}
export type SettingsDraft = Omit<PortalSettings, 'kinds'> & { kinds: Record<PortalKind, KindDraft> }

/** Settings as fields. Pure. */
export function settingsDraft({ kinds, ...settings }: PortalSettings): SettingsDraft {
  return {
    ...settings,
    kinds: eachKind((kind) => {
      const { questions, departmentId, ...rest } = kinds[kind]
      return {
        ...rest,
        departmentId: departmentId ?? '',
        questions: questions.map(({ choices, ...question }) => ({
          ...question,
          choices: choices.map((choice) => `${choice['zh-CN']} | ${choice.en}`).join('\n'),
        })),
      }
    }),
  }
}

/** Fields as settings. New questions get the first key that is free in their form. Pure. */
export function readSettings({ kinds, ...draft }: SettingsDraft): PortalSettings {
  return {
    ...draft,
    kinds: eachKind((kind) => {
      const { questions, departmentId, ...rest } = kinds[kind]
      return {
        ...rest,
        departmentId: departmentId === '' ? null : departmentId,
        questions: withKeys(questions ?? []).map(({ choices, ...question }) => ({
          ...question,
          choices: question.type === 'choice' ? readChoices(choices ?? '') : [],
        })),
      }
    }),
  }
}

function eachKind<T>(make: (kind: PortalKind) => T): Record<PortalKind, T> {
  const [suggestion, complaint, praise, question, cause] = [
    make('suggestion'),
    make('complaint'),
    make('praise'),
    make('question'),
    make('cause'),
  ]
  return { suggestion, complaint, praise, question, cause }
}

function withKeys(questions: readonly QuestionDraft[]): QuestionDraft[] {
  const taken = new Set(questions.map(({ key }) => key).filter(Boolean))
  return questions.map((question) => {
    if (question.key) return question
    let number = 1
    while (taken.has(`q${number}`)) number += 1
    taken.add(`q${number}`)
    return { ...question, key: `q${number}` }
  })
}

/** One choice on a line, both languages with a bar between; without one the same words stand for both. */
function readChoices(text: string): PortalQuestion['choices'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [chinese = '', english = ''] = line.split(/[|｜]/).map((part) => part.trim())
      return { 'zh-CN': chinese || english, en: english || chinese }
    })
}
