import type { SurveyDefinition } from '@echoloop/contract'
import { checkDesign, type DesignFinding, type Fault, findFaults } from '@echoloop/survey'
import { createContext, useContext, useDeferredValue, useMemo } from 'react'

/** What the design check found in one language. */
export type CheckedLanguage = { language: string; findings: DesignFinding[] }

export type Check = { faults: Fault[]; languages: CheckedLanguage[]; count: number }

export const CheckContext = createContext<Check>({ faults: [], languages: [], count: 0 })

/** Faults and findings of the survey as it stands. */
export function useCheck(): Check {
  return useContext(CheckContext)
}

/** Checks a survey a moment behind the typing, so that letters never wait for it. */
export function useMakeCheck(definition: SurveyDefinition): Check {
  const settled = useDeferredValue(definition)
  return useMemo(() => {
    const languages = settled.languages
      .filter(isChecked)
      .map((language) => ({ language, findings: checkDesign(settled, language) }))
    return {
      faults: findFaults(settled),
      languages,
      count: languages.reduce((sum, { findings }) => sum + findings.length, 0),
    }
  }, [settled])
}

/** The check reads these two. */
export function isChecked(language: string): boolean {
  return language === 'en' || language.startsWith('en-') || language === 'zh' || language.startsWith('zh-')
}
