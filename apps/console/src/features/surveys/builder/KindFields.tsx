import type { SurveyQuestion } from '@echoloop/contract'
import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'
import { kindParts } from '../draft/kind-parts.ts'
import { EntryList } from './EntryList.tsx'
import { SurveyWords } from './SurveyWords.tsx'
import { useBuild } from './use-build.ts'

/** What a question has by its kind: choices, rows, ends of a scale, limits. */
export function KindFields({ question }: { question: SurveyQuestion }): ReactNode {
  const words = useWords().surveyBuilder.fields
  const parts = kindParts[question.kind]
  const { key } = question
  return (
    <>
      {parts.hasRows ? <EntryList question={question} list="rows" /> : null}
      {parts.hasChoices ? <EntryList question={question} list="choices" /> : null}
      {parts.hasEnds ? (
        <div className="editor-pair">
          <SurveyWords label={words.low} place={{ part: 'low', question: key }} texts={question.low} />
          <SurveyWords label={words.high} place={{ part: 'high', question: key }} texts={question.high} />
        </div>
      ) : null}
      {parts.hasNumbers ? (
        <div className="editor-row">
          <NumberPart question={question} part="min" label={words.min} />
          <NumberPart question={question} part="max" label={words.max} />
          <SurveyWords label={words.unit} place={{ part: 'unit', question: key }} texts={question.unit} />
        </div>
      ) : null}
      {parts.hasDates ? (
        <div className="editor-row">
          <DatePart question={question} part="from" label={words.from} />
          <DatePart question={question} part="to" label={words.to} />
        </div>
      ) : null}
      {parts.hasCount ? (
        <div className="editor-row">
          {question.kind === 'picture' ? null : (
            <NumberPart question={question} part="least" label={words.least} least={0} most={100} />
          )}
          <NumberPart
            question={question}
            part="most"
            label={question.kind === 'picture' ? words.pictures : words.most}
            least={1}
            most={question.kind === 'picture' ? 3 : 100}
          />
        </div>
      ) : null}
    </>
  )
}

type NumberPartProps = {
  question: SurveyQuestion
  part: 'min' | 'max' | 'least' | 'most'
  label: string
  least?: number
  most?: number
}

function NumberPart({ question, part, label, least, most }: NumberPartProps): ReactNode {
  const words = useWords().surveyBuilder.fields
  const build = useBuild()
  const isCount = part === 'least' || part === 'most'
  return (
    <Labelled label={label}>
      {(id) => (
        <InputNumber<number>
          id={id}
          value={question[part] ?? null}
          placeholder={words.noLimit}
          disabled={!build.mayWrite}
          {...(least === undefined ? {} : { min: least })}
          {...(most === undefined ? {} : { max: most })}
          {...(isCount ? { precision: 0 } : {})}
          onChange={(value) =>
            build.editQuestion(question.key, (now) => ({ ...now, [part]: value ?? undefined }), part)
          }
        />
      )}
    </Labelled>
  )
}

function DatePart({
  question,
  part,
  label,
}: {
  question: SurveyQuestion
  part: 'from' | 'to'
  label: string
}): ReactNode {
  const build = useBuild()
  return (
    <Labelled label={label}>
      {(id) => (
        <Input
          id={id}
          type="date"
          value={question[part] ?? ''}
          disabled={!build.mayWrite}
          onChange={(event) =>
            build.editQuestion(
              question.key,
              (now) => ({ ...now, [part]: event.target.value || undefined }),
              part,
            )
          }
        />
      )}
    </Labelled>
  )
}
