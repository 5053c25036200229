import { type SurveyDefinition, type SurveyTexts, surveyLimits } from '@echoloop/contract'

/** Adds a language behind the others; its words are missing until somebody writes them. */
export function addLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  const { languages } = definition
  if (languages.includes(language) || languages.length >= surveyLimits.languages) return definition
  return { ...definition, languages: [...languages, language] }
}

/** Takes a language and its words out; the last one stays. */
export function removeLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  const languages = definition.languages.filter((one) => one !== language)
  if (languages.length === 0 || languages.length === definition.languages.length) return definition
  return onlyLanguages(definition, languages)
}

/** Makes a language the first, whose words stand in where another lacks them. */
export function makeFirstLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  if (definition.languages[0] === language || !definition.languages.includes(language)) return definition
  return {
    ...definition,
    languages: [language, ...definition.languages.filter((one) => one !== language)],
  }
}

/** The survey in these languages alone, in their order; words of others are left out. */
export function onlyLanguages(definition: SurveyDefinition, languages: readonly string[]): SurveyDefinition {
  const texts = (all: SurveyTexts) =>
    Object.fromEntries(Object.entries(all).filter(([language]) => languages.includes(language)))
  const { intro, thanks, screenedOut } = definition
  return {
    ...definition,
    languages: [...languages],
    title: texts(definition.title),
    ...(intro ? { intro: texts(intro) } : {}),
    ...(thanks ? { thanks: texts(thanks) } : {}),
    ...(screenedOut ? { screenedOut: texts(screenedOut) } : {}),
    questions: definition.questions.map((question) => ({
      ...question,
      text: texts(question.text),
      ...(question.help ? { help: texts(question.help) } : {}),
      ...(question.low ? { low: texts(question.low) } : {}),
      ...(question.high ? { high: texts(question.high) } : {}),
      ...(question.unit ? { unit: texts(question.unit) } : {}),
      ...(question.choices
        ? { choices: question.choices.map((choice) => ({ ...choice, text: texts(choice.text) })) }
        : {}),
      ...(question.rows ? { rows: question.rows.map((row) => ({ ...row, text: texts(row.text) })) } : {}),
    })),
  }
}
