import { surveyDefinitionSchema } from '@echoloop/contract'
import { checkDesign, findFaults, minutesOf, missingTexts } from '@echoloop/survey'
import { describe, expect, test } from 'vitest'
import { surveyOfTemplate, surveyTemplates } from './survey-templates.ts'

describe.each(surveyTemplates)('the template $name', (template) => {
  const both = surveyOfTemplate(template, ['zh-CN', 'en'])

  test('is a survey that can be published, in one language or both', () => {
    expect(surveyDefinitionSchema.parse(both)).toEqual(both)
    expect(findFaults(both)).toEqual([])
    expect(findFaults(surveyOfTemplate(template, ['en']))).toEqual([])
    expect(missingTexts(both).flatMap(({ missing }) => missing)).toEqual([])
  })

  test.each(['zh-CN', 'en'])(
    'has nothing that the design check would point at in %s, and is short',
    (language) => {
      expect(checkDesign(both, language)).toEqual([])
      expect(minutesOf(both, language)).toBeLessThanOrEqual(4)
    },
  )
})
