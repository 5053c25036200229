import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type ChosenReviewsBarProps = {
  count: number
  isBusy: boolean
  onAccept: () => void
  onRefuse: () => void
  onTake: () => void
  onAll: () => void
  onClear: () => void
}

/** What can be done with all chosen reviews; decisions can be taken back for half a minute. */
export function ChosenReviewsBar(props: ChosenReviewsBarProps): ReactNode {
  const words = useWords().moderation.many
  return (
    <div className="chosen-bar">
      <span role="status">{words.chosen(props.count)}</span>
      <Button type="primary" loading={props.isBusy} onClick={props.onAccept}>
        {words.accept}
      </Button>
      <Button onClick={props.onRefuse}>{words.refuse}</Button>
      <Button onClick={props.onTake}>{words.take}</Button>
      <Button type="text" onClick={props.onAll}>
        {words.all}
      </Button>
      <Button type="text" onClick={props.onClear}>
        {words.clear}
      </Button>
    </div>
  )
}
