import { App, ConfigProvider } from 'antd'
import enUs from 'antd/locale/en_US'
import zhCn from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useWordsChoice } from '../words/words-context.ts'
import { antTheme } from './ant-theme.ts'
import { useTheme } from './theme-context.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** Ant Design in our colours and language, within the page's security policy. */
export function AntProvider({ children }: { children: ReactNode }): ReactNode {
  const { isDark } = useTheme()
  const { language } = useWordsChoice()
  const isStill = useMemo(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches, [])
  const theme = useMemo(() => antTheme({ isDark, isStill }), [isDark, isStill])
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh-CN' ? zhCn : enUs}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={overlayPlace}
    >
      <App className="console">{children}</App>
    </ConfigProvider>
  )
}

/** Not the body: there the library locks scrolling by a style without nonce, which the policy blocks. */
function overlayPlace(): HTMLElement {
  return document.getElementById('overlays') ?? document.body
}
