import { endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { describeTrouble } from '../remedies/describe-remedy.ts'

const refreshes = [endpoints.readRemedySettings, endpoints.readCaseRemedies]

/** Test the shop's system, change its secret, or take it away. */
export function RemedyDoorActions({
  onSecret,
}: {
  onSecret: (secret: string | undefined) => void
}): ReactNode {
  const words = useWords().remedies
  const text = words.settings
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const test = useAction(endpoints.testRemedyDoor, {
    refreshes,
    onDone: ({ isGood, trouble }) =>
      isGood
        ? message.success(text.testGood)
        : message.warning(text.testBad(describeTrouble(words, trouble ?? ''))),
  })
  const rotate = useAction(endpoints.rotateRemedyDoorSecret, {
    refreshes,
    onDone: ({ secret }) => onSecret(secret),
  })
  const remove = useAction(endpoints.removeRemedyDoor, {
    refreshes,
    onDone: () => {
      onSecret(undefined)
      message.success(text.removed)
    },
  })
  const askRotate = () =>
    modal.confirm({
      title: text.secretChangeTitle,
      content: text.secretChangeNote,
      okText: text.secretChange,
      onOk: () => rotate.mutateAsync({}).catch(tell),
    })
  const askRemove = () =>
    modal.confirm({
      title: text.removeTitle,
      content: text.removeNote,
      okText: text.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({}).catch(tell),
    })
  return (
    <div className="door-buttons">
      <Button loading={test.isPending} onClick={() => void test.mutateAsync({}).catch(tell)}>
        {text.test}
      </Button>
      <Button onClick={askRotate}>{text.secretChange}</Button>
      <Button danger onClick={askRemove}>
        {text.remove}
      </Button>
    </div>
  )
}
