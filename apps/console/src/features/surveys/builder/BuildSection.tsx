import './builder.css'
import '../preview/preview.css'
import type { SurveyQuestion } from '@echoloop/contract'
import type { KeyboardEvent, ReactNode } from 'react'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useShortcut } from '../../../shell/use-shortcut.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { useUndoMessage } from '../../questions/use-undo-message.tsx'
import { removeQuestion } from '../draft/question-edits.ts'
import { countReferences } from '../draft/survey-references.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import { useSurvey } from '../survey-context.ts'
import { panes } from '../surveys-search.ts'
import { BuildAside } from './BuildAside.tsx'
import { allPlaces, placeOfChosen } from './chosen-part.ts'
import { EndEditor } from './EndEditor.tsx'
import { HiddenEditor } from './HiddenEditor.tsx'
import { LanguagesEditor } from './LanguagesEditor.tsx'
import { Outline } from './Outline.tsx'
import { PlainSelect } from './PlainSelect.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { QuotasEditor } from './QuotasEditor.tsx'
import { questionTitle } from './question-title.ts'
import { StartEditor } from './StartEditor.tsx'
import { UndoButtons } from './UndoButtons.tsx'
import { useBuild } from './use-build.ts'
import { CheckContext, useMakeCheck } from './use-check.ts'
import { useMoveKeys } from './use-move-keys.ts'

/** The builder: outline, editor, and beside them the preview or the design check. */
export function BuildSection(): ReactNode {
  const words = useWords().surveyBuilder
  const spoken = useWordsChoice().language
  const build = useBuild()
  const { definition, chosen, search, language } = build
  const check = useMakeCheck(definition)
  const remove = useRemove()
  const step = (by: number) => {
    const places = allPlaces(definition)
    const next = places[places.indexOf(placeOfChosen(chosen)) + by]
    if (next) build.choose(next)
  }
  useShortcut('j', words.keys.next, () => step(1))
  useShortcut('k', words.keys.previous, () => step(-1))
  useMoveKeys()
  const pane = search.pane ?? 'editor'
  const isWide = chosen.part === 'languages'
  return (
    <CheckContext value={check}>
      <div className="build-bar">
        <UndoButtons />
        {definition.languages.length > 1 && !isWide ? (
          <PlainSelect
            label={words.languages.editing}
            value={language}
            options={definition.languages.map((value) => ({ value, label: nameOfLanguage(value, spoken) }))}
            onChoose={(lang) => build.look({ lang })}
          />
        ) : null}
        <div className="build-panes">
          <ChoiceRow
            label={words.label}
            value={pane}
            options={panes.map((value) => ({ value, label: words[value] }))}
            onChoose={(next) => build.look({ pane: next })}
          />
        </div>
      </div>
      <div className={`survey-builder is-${pane}${isWide ? ' is-wide' : ''}`}>
        <Outline onRemove={remove} />
        <section
          className="survey-editor"
          aria-label={words.editor}
          key={placeOfChosen(chosen)}
          onKeyDown={leaveField}
        >
          {chosen.part === 'question' ? (
            <QuestionEditor question={chosen.question} index={chosen.index} onRemove={remove} />
          ) : null}
          {chosen.part === 'start' ? <StartEditor /> : null}
          {chosen.part === 'end' ? <EndEditor /> : null}
          {chosen.part === 'languages' ? <LanguagesEditor /> : null}
          {chosen.part === 'quotas' ? <QuotasEditor /> : null}
          {chosen.part === 'hidden' ? <HiddenEditor /> : null}
        </section>
        <BuildAside />
      </div>
    </CheckContext>
  )
}

/** Escape leaves a field for the outline, where single keys count again. */
function leaveField(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const here = document.querySelector<HTMLElement>('.survey-outline .is-here')
  if (event.target instanceof HTMLElement) event.target.blur()
  here?.focus()
}

/** Removes a question, says what went with it, and offers the way back. */
function useRemove(): (question: SurveyQuestion) => void {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const { definition, language, edit } = useBuild()
  const { editing } = useSurvey()
  const tell = useUndoMessage()
  return (question) => {
    const title = questionTitle(question, { definition, language }) || words.kinds[question.kind]
    const rules = countReferences(definition, question.key)
    edit((now) => removeQuestion(now, question.key))
    tell({
      text: rules > 0 ? words.removedWith({ title, rules: format.number(rules) }) : words.removed(title),
      takeBack: editing.undo,
    })
  }
}
