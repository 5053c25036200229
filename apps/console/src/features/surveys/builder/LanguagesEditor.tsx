import { surveyLimits } from '@echoloop/contract'
import { missingTexts, textsOf } from '@echoloop/survey'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { makeFirstLanguage, removeLanguage } from '../draft/language-edits.ts'
import { nameOfPlace } from '../draft/text-places.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import { AddLanguage } from './AddLanguage.tsx'
import { PlainSelect } from './PlainSelect.tsx'
import { SideBySide } from './SideBySide.tsx'
import { useBuild } from './use-build.ts'

/** The languages of a survey: which there are, what each lacks, and all words side by side. */
export function LanguagesEditor(): ReactNode {
  const words = useWords().surveyBuilder
  const text = words.languages
  const format = useFormat()
  const spoken = useWordsChoice().language
  const build = useBuild()
  const { definition, mayWrite, edit } = build
  const [isMissingOnly, setIsMissingOnly] = useState(false)
  const missing = missingTexts(definition)
  const [first = 'en', ...others] = definition.languages
  const second = others.find((one) => one === build.search.beside) ?? others[0]
  const lacking = new Set(
    missing.find(({ language }) => language === second)?.missing.map((place) => nameOfPlace(place)),
  )
  const places = textsOf(definition).filter(
    (one) => (!isMissingOnly || lacking.has(nameOfPlace(one))) && isWritten(one.texts, one.part),
  )
  return (
    <>
      <h2>{words.parts.languages}</h2>
      <p className="quiet">{text.explanation}</p>
      <ul className="language-list">
        {missing.map(({ language, missing: lacks }) => (
          <li key={language}>
            <span className="language-name">{nameOfLanguage(language, spoken)}</span>
            {language === first ? <span className="tag is-neutral">{text.first}</span> : null}
            <span className={lacks.length > 0 ? 'language-missing' : 'quiet'}>
              {lacks.length > 0 ? text.missing(format.number(lacks.length)) : text.complete}
            </span>
            {mayWrite && language !== first ? (
              <span className="language-tools">
                <Button
                  size="small"
                  type="text"
                  aria-label={`${text.makeFirst}: ${nameOfLanguage(language, spoken)}`}
                  onClick={() => edit((now) => makeFirstLanguage(now, language))}
                >
                  {text.makeFirst}
                </Button>
                <Button size="small" type="text" onClick={() => edit((now) => removeLanguage(now, language))}>
                  {text.remove(nameOfLanguage(language, spoken))}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite && definition.languages.length < surveyLimits.languages ? <AddLanguage /> : null}
      {second ? (
        <div className="side-tools">
          <PlainSelect
            label={text.beside}
            value={second}
            options={others.map((value) => ({ value, label: nameOfLanguage(value, spoken) }))}
            onChoose={(beside) => build.look({ beside })}
          />
          <Checkbox checked={isMissingOnly} onChange={(event) => setIsMissingOnly(event.target.checked)}>
            {text.onlyMissing}
          </Checkbox>
        </div>
      ) : null}
      {second && places.length === 0 ? <p className="quiet">{text.allThere}</p> : null}
      <SideBySide places={places} languages={second ? [first, second] : [first]} />
    </>
  )
}

/** Optional words that no language has are nobody's to translate. */
function isWritten(texts: Readonly<Record<string, string>>, part: string): boolean {
  return ['title', 'text', 'choice', 'row'].includes(part) || Object.values(texts).some((one) => one !== '')
}
