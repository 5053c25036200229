import { App, Button } from 'antd'
import { useWords } from '../../words/use-words.ts'

type Deed = { text: string; takeBack: () => void }

/** Says what was done, with the way back beside it for ten seconds. */
export function useUndoMessage(): (deed: Deed) => void {
  const { message } = App.useApp()
  const text = useWords().questions
  return ({ text: done, takeBack }) => {
    const key = 'question-undo'
    message.success({
      key,
      duration: 10,
      content: (
        <span className="undo-message">
          {done}
          <Button
            size="small"
            onClick={() => {
              message.destroy(key)
              takeBack()
            }}
          >
            {text.undo}
          </Button>
        </span>
      ),
    })
  }
}
