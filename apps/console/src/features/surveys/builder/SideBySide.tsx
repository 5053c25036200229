import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { nameOfPlace } from '../draft/text-places.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import type { PlacedTexts } from './placed-texts.ts'
import { SurveyWords } from './SurveyWords.tsx'
import { useBuild } from './use-build.ts'

type SideBySideProps = { places: readonly PlacedTexts[]; languages: readonly string[] }

/** All words of a survey in two languages, line by line. */
export function SideBySide({ places, languages }: SideBySideProps): ReactNode {
  const words = useWords().surveyBuilder.languages
  const spoken = useWordsChoice().language
  const { definition } = useBuild()
  const numberOf = (key: string | undefined) => {
    const at = definition.questions.findIndex((one) => one.key === key)
    return at < 0 ? '' : `${at + 1} `
  }
  const labelOf = (place: PlacedTexts) => `${numberOf(place.question)}${words.places[place.part]}`
  return (
    <ul className={languages.length > 1 ? 'side-by-side' : 'side-by-side is-single'}>
      {places.map((place) => (
        <li key={nameOfPlace(place)} className={place.part === 'text' ? 'is-question' : undefined}>
          <span className="side-label" aria-hidden="true">
            {labelOf(place)}
          </span>
          {languages.map((language) => (
            <div key={language} className={place.texts[language] ? 'side-words' : 'side-words is-missing'}>
              <SurveyWords
                isLabelHidden
                label={`${labelOf(place)}, ${nameOfLanguage(language, spoken)}`}
                place={place}
                texts={place.texts}
                language={language}
              />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
