import { textIn } from '@echoloop/survey'
import { type ReactNode, useEffect, useReducer, useState } from 'react'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { PlainSelect } from '../builder/PlainSelect.tsx'
import { useBuild } from '../builder/use-build.ts'
import { drawChance } from '../draft/draw-chance.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import { PreviewQuestion } from './PreviewQuestion.tsx'
import { beginPreview, type PreviewPlace, previewAfter } from './preview-state.ts'

const widths = ['phone', 'desk'] as const

/** The survey as people get it. It can be answered, so that every branch can be tried; nothing is kept. */
export function PreviewPane(): ReactNode {
  const words = useWords().surveyBuilder.preview
  const spoken = useWordsChoice().language
  const { definition, chosen, language: written } = useBuild()
  const [width, setWidth] = useState<(typeof widths)[number]>('phone')
  const [language, setLanguage] = useState<string>()
  const [preview, step] = useReducer(previewAfter, 1, beginPreview)
  const shown = definition.languages.find((one) => one === language) ?? written
  const follow =
    chosen.part === 'question' ? `q:${chosen.question.key}` : chosen.part === 'end' ? 'end' : 'begin'
  useEffect(() => step({ kind: 'go', place: placeOf(follow) }), [follow])
  const { place } = preview
  const question =
    place.kind === 'question' ? definition.questions.find(({ key }) => key === place.key) : undefined
  const say = (texts: Parameters<typeof textIn>[0]) => textIn(texts, definition.languages, shown)
  const next = () => step({ kind: 'next', definition })
  const isBegin = place.kind === 'begin' || (place.kind === 'question' && !question)
  return (
    <div className="preview">
      <div className="preview-tools">
        <ChoiceRow
          label={words.width}
          value={width}
          options={widths.map((value) => ({ value, label: words.widths[value] }))}
          onChoose={setWidth}
        />
        {definition.languages.length > 1 ? (
          <PlainSelect
            label={words.language}
            value={shown}
            options={definition.languages.map((value) => ({ value, label: nameOfLanguage(value, spoken) }))}
            onChoose={setLanguage}
          />
        ) : null}
        <button
          type="button"
          className="link-button"
          onClick={() => step({ kind: 'restart', seed: Math.floor(drawChance() * 2 ** 31) })}
        >
          {words.again}
        </button>
      </div>
      <section className={`preview-frame is-${width}`} aria-label={words.title} lang={shown}>
        {isBegin ? (
          <div className="preview-page">
            <p className="preview-title">{say(definition.title)}</p>
            <p className="preview-intro">{say(definition.intro)}</p>
            {definition.questions.length === 0 ? (
              <p className="quiet">{words.nothing}</p>
            ) : (
              <button type="button" className="preview-next" onClick={next}>
                {words.begin}
              </button>
            )}
          </div>
        ) : null}
        {question ? (
          <PreviewQuestion
            key={question.key}
            question={question}
            preview={preview}
            language={shown}
            step={step}
            onNext={next}
          />
        ) : null}
        {place.kind === 'end' ? (
          <div className="preview-page">
            <p className="preview-title">
              {place.end === 'complete'
                ? say(definition.thanks) || words.thanks
                : say(definition.screenedOut) || words.thanksOut}
            </p>
            <p className="quiet">{place.end === 'complete' ? words.complete : words.screenedOut}</p>
          </div>
        ) : null}
      </section>
    </div>
  )
}

function placeOf(follow: string): PreviewPlace {
  if (follow === 'end') return { kind: 'end', end: 'complete' }
  return follow.startsWith('q:') ? { kind: 'question', key: follow.slice(2) } : { kind: 'begin' }
}
