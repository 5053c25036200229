import { endpoints, type ScorecardCriterion, scorecardCriteria } from '@echoloop/contract'
import { App, Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type ScorecardFormProps = {
  caseId: string
  /** Whose case it is; chosen first. */
  assigneeId: string | undefined
  onDone: () => void
  onClose: () => void
}

type Scores = Partial<Record<ScorecardCriterion, number>>

/** Five questions about the handling, and words. */
export function ScorecardForm({ caseId, assigneeId, onDone, onClose }: ScorecardFormProps): ReactNode {
  const words = useWords()
  const text = words.remedies.scorecard
  const { message } = App.useApp()
  const members = useCall(endpoints.listMembers).data?.items ?? []
  const [memberId, setMemberId] = useState(assigneeId)
  const [scores, setScores] = useState<Scores>({})
  const [said, setSaid] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const put = useAction(endpoints.putScorecard, {
    refreshes: [endpoints.listCaseScorecards, endpoints.listScorecards, endpoints.readCase],
    onDone: () => {
      message.success(text.saved)
      onDone()
    },
  })
  const send = () => {
    const { understanding, speed, manner, solution, record } = scores
    if (!memberId || !understanding || !speed || !manner || !solution || !record) return setIsMissing(true)
    put.mutate({
      params: { id: caseId },
      body: {
        memberId,
        scores: { understanding, speed, manner, solution, record },
        ...(said.trim() === '' ? {} : { words: said.trim() }),
      },
    })
  }
  return (
    <form
      className="remedy-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor="score-member">{text.member}</label>
      <Select
        id="score-member"
        value={memberId}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setMemberId}
      />
      {scorecardCriteria.map((criterion) => (
        <ScoreRow
          key={criterion}
          criterion={criterion}
          chosen={scores[criterion]}
          onChoose={(score) => setScores({ ...scores, [criterion]: score })}
        />
      ))}
      <label htmlFor="score-words">{text.words}</label>
      <Input.TextArea
        id="score-words"
        rows={2}
        maxLength={2000}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      {isMissing ? <p role="alert">{text.missing}</p> : null}
      {put.error ? <ErrorState error={put.error} /> : null}
      <div className="remedy-actions is-end">
        <Button onClick={onClose}>{words.shell.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={put.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}

type ScoreRowProps = {
  criterion: ScorecardCriterion
  chosen: number | undefined
  onChoose: (score: number) => void
}

function ScoreRow({ criterion, chosen, onChoose }: ScoreRowProps): ReactNode {
  const text = useWords().remedies.scorecard
  return (
    <fieldset className="score-row">
      <legend>{text.criteria[criterion]}</legend>
      <div className="score-choices">
        {text.scores.map((name, index) => (
          <label key={name} title={name} className={chosen === index + 1 ? 'is-chosen' : undefined}>
            <input
              type="radio"
              name={`score-${criterion}`}
              className="sr-only"
              aria-label={name}
              checked={chosen === index + 1}
              onChange={() => onChoose(index + 1)}
            />
            {index + 1}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
