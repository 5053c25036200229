import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { minutesOf } from '@echoloop/survey'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { blankSurvey, surveyOfTemplate, surveyTemplates } from './templates/survey-templates.ts'

type NewSurveyProps = {
  /** There is no survey yet: this is what the room begins with. */
  isFirst: boolean
  onClose: () => void
}

/** A new survey from a template or from nothing. */
export function NewSurvey({ isFirst, onClose }: NewSurveyProps): ReactNode {
  const words = useWords().surveys
  const text = words.create
  const format = useFormat()
  const navigate = useNavigate()
  const spoken = useWordsChoice().language === 'zh-CN' ? 'zh-CN' : 'en'
  const other = spoken === 'en' ? 'zh-CN' : 'en'
  const [chosen, setChosen] = useState<'zh-CN' | 'en' | 'both'>(spoken)
  const languages = chosen === 'both' ? ([spoken, other] as const) : [chosen]
  const [first = spoken] = languages
  const make = useAction(endpoints.createSurvey, {
    refreshes: [endpoints.listSurveys],
    onDone: ({ id }) => void navigate({ to: '/surveys/$surveyId', params: { surveyId: id } }),
  })
  const begin = (name: string, definition: SurveyDefinition) => make.mutate({ body: { name, definition } })
  return (
    <section className="new-survey" aria-label={text.title}>
      <div className="new-survey-head">
        <div>
          <h2>{isFirst ? words.empty.title : text.title}</h2>
          {isFirst ? <p className="quiet">{words.empty.explanation}</p> : null}
        </div>
        {isFirst ? null : (
          <Button type="text" onClick={onClose}>
            {text.cancel}
          </Button>
        )}
      </div>
      <ChoiceRow
        label={text.languages}
        value={chosen}
        options={[
          { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'both', label: text.both },
        ]}
        onChoose={setChosen}
      />
      {make.error ? <ErrorState error={make.error} /> : null}
      <ul className="template-cards">
        {surveyTemplates.map((template) => {
          const { title, hint } = text.templates[template.name]
          const definition = surveyOfTemplate(template, languages)
          return (
            <li key={template.name}>
              <button
                type="button"
                className="template-card"
                disabled={make.isPending}
                onClick={() => begin(title, definition)}
              >
                <span className="template-name">{title}</span>
                <span className="template-hint">{hint}</span>
                <span className="template-facts">
                  {text.questions(format.number(definition.questions.length))} ·{' '}
                  {text.minutes(format.mean(minutesOf(definition, first)))}
                </span>
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            className="template-card is-blank"
            disabled={make.isPending}
            onClick={() => begin(text.untitled, blankSurvey(text.untitled, first))}
          >
            <span className="template-name">{text.blank}</span>
            <span className="template-hint">{text.blankHint}</span>
          </button>
        </li>
      </ul>
    </section>
  )
}
