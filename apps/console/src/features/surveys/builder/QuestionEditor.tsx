import { questionKinds, type SurveyQuestion } from '@echoloop/contract'
import { Button, Checkbox, Select } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { pipeSources } from '../draft/clause-choices.ts'
import { asKind, kindParts } from '../draft/kind-parts.ts'
import { KindFields } from './KindFields.tsx'
import { NameField } from './NameField.tsx'
import { PipePicker } from './PipePicker.tsx'
import { QuestionTools } from './QuestionTools.tsx'
import { RulesEditor } from './RulesEditor.tsx'
import { SurveyWords } from './SurveyWords.tsx'
import { useBuild } from './use-build.ts'

type QuestionEditorProps = {
  question: SurveyQuestion
  index: number
  onRemove: (question: SurveyQuestion) => void
}

/** All that one question says and does: words, answers, rules. */
export function QuestionEditor({ question, index, onRemove }: QuestionEditorProps): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const build = useBuild()
  const area = useRef<HTMLTextAreaElement>(null)
  const [isHelpWanted, setIsHelpWanted] = useState(false)
  const { key, kind } = question
  const parts = kindParts[kind]
  const { mayWrite } = build
  const change = (next: (now: SurveyQuestion) => SurveyQuestion) => build.editQuestion(key, next)
  const place = { part: 'text' as const, question: key }
  return (
    <>
      <div className="editor-head">
        <h2>{words.number(format.number(index + 1))}</h2>
        <Select
          aria-label={words.fields.kind}
          className="kind-select"
          value={kind}
          disabled={!mayWrite}
          listHeight={420}
          options={questionKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(value) => change((now) => asKind(now, value))}
        />
        {mayWrite ? <QuestionTools question={question} index={index} onRemove={onRemove} /> : null}
      </div>
      <div className="editor-words">
        <SurveyWords
          label={kind === 'statement' ? words.fields.statement : words.fields.text}
          place={place}
          texts={question.text}
          area={area}
        />
        {mayWrite ? (
          <div className="editor-aids">
            <PipePicker
              area={area}
              place={place}
              texts={question.text}
              sources={pipeSources(build.definition, key)}
            />
            {question.help || isHelpWanted ? null : (
              <Button type="link" size="small" onClick={() => setIsHelpWanted(true)}>
                {words.fields.addHelp}
              </Button>
            )}
          </div>
        ) : null}
        {question.help || isHelpWanted ? (
          <SurveyWords
            label={words.fields.help}
            place={{ part: 'help', question: key }}
            texts={question.help}
          />
        ) : null}
      </div>
      <KindFields question={question} />
      {parts.isAnswered ? (
        <div className="editor-switches">
          <Checkbox
            disabled={!mayWrite}
            checked={question.isRequired}
            onChange={({ target: { checked: isRequired } }) => change((now) => ({ ...now, isRequired }))}
          >
            {words.fields.required}
          </Checkbox>
          <Checkbox
            disabled={!mayWrite}
            checked={question.mayNotApply ?? false}
            onChange={({ target: { checked: mayNotApply } }) => change((now) => ({ ...now, mayNotApply }))}
          >
            {words.fields.mayNotApply}
          </Checkbox>
        </div>
      ) : null}
      <RulesEditor question={question} />
      {mayWrite ? <NameField key={key} name={key} /> : null}
    </>
  )
}
