import type { SurveyQuestion } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { PlainSelect } from './PlainSelect.tsx'
import { useBuild } from './use-build.ts'

/** Whether a question keeps its place or is shuffled with its neighbours. */
export function BlockField({ question }: { question: SurveyQuestion }): ReactNode {
  const words = useWords().surveyBuilder.rules
  const build = useBuild()
  const blocks = [...new Set(build.definition.questions.flatMap(({ block }) => (block ? [block] : [])))]
  const next = nextBlock(blocks)
  const set = (value: string) =>
    build.editQuestion(question.key, ({ block: _, ...rest }) =>
      value === '' ? rest : { ...rest, block: value },
    )
  const nameOf = (block: string) => block.replace(/^group_/, '').toUpperCase()
  return (
    <div className="rule">
      <div className="rule-head">
        <span className="rule-name">{words.block}</span>
        <PlainSelect
          label={words.block}
          value={question.block ?? ''}
          isOff={!build.mayWrite}
          options={[
            { value: '', label: words.blockNone },
            ...blocks.map((value) => ({ value, label: words.blockOf(nameOf(value)) })),
            { value: next, label: words.blockNew },
          ]}
          onChoose={set}
        />
        {question.block ? <span className="quiet">{words.blockHint}</span> : null}
      </div>
    </div>
  )
}

/** `group_a`, then `group_b`; letters first, for that is how people name groups. */
function nextBlock(blocks: readonly string[]): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `group_${letter}`)
  return letters.find((one) => !blocks.includes(one)) ?? `group_${blocks.length}`
}
