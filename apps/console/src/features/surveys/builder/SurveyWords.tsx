import type { SurveyTexts } from '@echoloop/contract'
import type { TextPlace } from '@echoloop/survey'
import type { ReactNode, Ref } from 'react'
import { mostOfPlace, nameOfPlace, writeText } from '../draft/text-places.ts'
import { findingsOfPlace } from './findings-of-place.ts'
import { useBuild } from './use-build.ts'
import { useCheck } from './use-check.ts'
import { WordsField } from './WordsField.tsx'

type SurveyWordsProps = {
  label: string
  place: TextPlace
  texts: SurveyTexts | undefined
  /** Another language than the one being written. */
  language?: string
  isLabelHidden?: boolean
  area?: Ref<HTMLTextAreaElement>
}

/** Words at one place of the survey in the language being written. */
export function SurveyWords(props: SurveyWordsProps): ReactNode {
  const { label, place, texts = {}, isLabelHidden, area } = props
  const build = useBuild()
  const check = useCheck()
  const language = props.language ?? build.language
  const [first = language] = build.definition.languages
  const value = texts[language] ?? ''
  return (
    <WordsField
      label={label}
      value={value}
      standIn={language === first ? undefined : texts[first]}
      language={language}
      most={mostOfPlace(place)}
      marks={findingsOfPlace(check, { place, language, words: value })}
      isOff={!build.mayWrite}
      {...(isLabelHidden ? { isLabelHidden } : {})}
      {...(area ? { area } : {})}
      onWrite={(words) =>
        build.edit((now) => writeText(now, { place, language, words }), `${nameOfPlace(place)}.${language}`)
      }
    />
  )
}
