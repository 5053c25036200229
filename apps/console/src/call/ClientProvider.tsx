import { createClient } from '@echoloop/client'
import { type ReactNode, useMemo, useState } from 'react'
import { keepSetting, readSetting } from '../app/kept-setting.ts'
import { useWordsChoice } from '../words/words-context.ts'
import { ClientContext } from './client-context.ts'

/** One client per shop and language. */
export function ClientProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = useWordsChoice()
  const [shop, setShop] = useState(() => readSetting('shop'))
  const choice = useMemo(
    () => ({
      client: createClient({ baseUrl: '', language, shop }),
      shop,
      chooseShop: (next: string | undefined) => {
        keepSetting('shop', next)
        setShop(next)
      },
    }),
    [language, shop],
  )
  return <ClientContext value={choice}>{children}</ClientContext>
}
