import type { Client } from '@echoloop/client'
import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { type LocaleName, localeNames } from '@echoloop/locales'

const texts = {
  title: { en: 'Paying', 'zh-CN': '付款' },
  ease: { en: 'How easy was paying?', 'zh-CN': '付款顺利吗？' },
  why: { en: 'What kept you from it?', 'zh-CN': '是什么让您停下来？' },
}

/** A live survey of two questions, asked of whoever is about to leave the checkout; events are taken. */
export async function putRule(client: Client, language: LocaleName): Promise<{ rule: string }> {
  const definition: SurveyDefinition = {
    languages: [language, ...localeNames.filter((name) => name !== language)],
    title: texts.title,
    questions: [
      { key: 'ease', kind: 'csat', text: texts.ease, isRequired: true },
      {
        key: 'why',
        kind: 'long-text',
        text: texts.why,
        isRequired: false,
        offerHelpIf: { match: 'any', clauses: [{ op: 'at-most', question: 'ease', value: 2 }] },
      },
    ],
    hidden: [],
    quotas: [],
    isAnonymous: false,
  }
  const survey = await client.call(endpoints.createSurvey, {
    body: { name: texts.title[language], definition },
  })
  await client.call(endpoints.publishSurvey, {
    params: { surveyId: survey.id },
    body: { revision: survey.revision },
  })
  const { id } = await client.call(endpoints.createTouchpointRule, {
    body: {
      name: texts.ease[language],
      touchpoint: 'payment',
      surveyId: survey.id,
      path: null,
      moment: 'exit',
      after: null,
      event: null,
      sampling: 100,
      tiers: [],
      needsConsent: false,
      isOn: true,
    },
  })
  const { version } = await client.call(endpoints.readJourneySettings)
  await client.call(endpoints.putJourneySettings, {
    body: { version, takesEvents: true, sampling: 100, asksMax: 1, asksDays: 30 },
  })
  return { rule: id }
}
