import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useClientChoice } from '../call/client-context.ts'
import { signOut } from '../session/auth.ts'
import { useWords } from '../words/use-words.ts'

/** Signs out and leaves nothing of the shop on this screen. */
export function useLeave(): () => void {
  const words = useWords().shell
  const { message } = App.useApp()
  const { chooseShop } = useClientChoice()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    if (!(await signOut())) {
      message.error(words.signOutFailed)
      return
    }
    chooseShop(undefined)
    await navigate({ to: '/sign-in' })
    queries.clear()
  }
  return () => void leave()
}
