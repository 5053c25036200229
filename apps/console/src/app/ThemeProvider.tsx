import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { keepSetting, readSetting } from './kept-setting.ts'
import { ThemeContext, type ThemePreference, themePreferences } from './theme-context.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** Light or dark: as the system says, unless the person chose. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactNode {
  const [preference, setPreference] = useState<ThemePreference>(
    () => themePreferences.find((one) => one === readSetting('theme')) ?? 'system',
  )
  const systemIsDark = useSystemIsDark()
  const isDark = preference === 'system' ? systemIsDark : preference === 'dark'

  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])

  const choice = useMemo(
    () => ({
      preference,
      isDark,
      choose: (next: ThemePreference) => {
        keepSetting('theme', next)
        setPreference(next)
      },
    }),
    [preference, isDark],
  )
  return <ThemeContext value={choice}>{children}</ThemeContext>
}

function useSystemIsDark(): boolean {
  const [isDark, setIsDark] = useState(() => window.matchMedia(darkQuery).matches)
  useEffect(() => {
    const query = window.matchMedia(darkQuery)
    const follow = () => setIsDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isDark
}
