import { endpoints, type Task, taskLimits } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { tasksRefreshed } from './tasks-refreshed.ts'

type Said = 'done' | 'decline' | 'cancel'
type Step = Said | 'accept' | 'reopen'

/** What can be done with a task. Finishing, declining and cancelling ask for a few words first. */
export function TaskSteps({ task }: { task: Task }): ReactNode {
  const text = useWords().tasks
  const { message } = App.useApp()
  const [saying, setSaying] = useState<Said>()
  const stepped = useAction(endpoints.stepTask, { refreshes: tasksRefreshed })
  const problem = useProblemText(stepped.error)
  const take = (step: Step, words = '') =>
    stepped.mutate(
      { params: { id: task.id }, body: { step, text: words, version: task.version } },
      {
        onSuccess: () => {
          setSaying(undefined)
          message.success(text.stepped[step])
        },
      },
    )
  return (
    <>
      {saying ? (
        <StepWords
          key={saying}
          step={saying}
          isSaving={stepped.isPending}
          onSave={(words) => take(saying, words)}
          onCancel={() => setSaying(undefined)}
        />
      ) : (
        <StepButtons task={task} isBusy={stepped.isPending} onTake={take} onSay={setSaying} />
      )}
      {stepped.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
        </p>
      ) : null}
    </>
  )
}

type ButtonsProps = {
  task: Task
  isBusy: boolean
  onTake: (step: Step) => void
  onSay: (step: Said) => void
}

function StepButtons({ task, isBusy, onTake, onSay }: ButtonsProps): ReactNode {
  const { steps } = useWords().tasks
  if (task.finishedAt !== null) {
    return (
      <div className="panel-actions">
        <Button loading={isBusy} onClick={() => onTake('reopen')}>
          {steps.reopen}
        </Button>
      </div>
    )
  }
  return (
    <div className="panel-actions">
      {task.state === 'open' && task.department ? (
        <Button type="primary" loading={isBusy} data-step="accept" onClick={() => onTake('accept')}>
          {steps.accept}
        </Button>
      ) : null}
      <Button data-step="done" onClick={() => onSay('done')}>
        {steps.done}
      </Button>
      {task.department ? <Button onClick={() => onSay('decline')}>{steps.decline}</Button> : null}
      <Button type="text" onClick={() => onSay('cancel')}>
        {steps.cancel}
      </Button>
    </div>
  )
}

type WordsProps = { step: Said; isSaving: boolean; onSave: (words: string) => void; onCancel: () => void }

function StepWords({ step, isSaving, onSave, onCancel }: WordsProps): ReactNode {
  const words = useWords()
  const text = words.tasks
  const [said, setSaid] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isMissing = step === 'decline' && said.trim() === ''
  const save = () => {
    setIsTried(true)
    if (!isMissing && !isSaving) onSave(said.trim())
  }
  return (
    <form
      className="task-words"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={text.stepTitles[step]}
        placeholder={text.stepTitles[step]}
        status={isTried && isMissing ? 'error' : undefined}
        rows={3}
        value={said}
        maxLength={taskLimits.text}
        onChange={(event) => setSaid(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key === 'Escape') onCancel()
        }}
      />
      <p className="quiet">{isTried && isMissing ? text.reasonNeeded : text.stepHint}</p>
      <div className="panel-actions">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {text.steps[step]}
        </Button>
        <Button onClick={onCancel}>{words.shell.cancel}</Button>
      </div>
    </form>
  )
}
