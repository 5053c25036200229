import { createContext, useContext } from 'react'

export const themePreferences = ['system', 'light', 'dark'] as const

export type ThemePreference = (typeof themePreferences)[number]

export type ThemeState = {
  preference: ThemePreference
  isDark: boolean
  choose: (preference: ThemePreference) => void
}

export const ThemeContext = createContext<ThemeState>({
  preference: 'system',
  isDark: false,
  choose: () => undefined,
})

/** The colours at hand and the way to change them. */
export function useTheme(): ThemeState {
  return useContext(ThemeContext)
}
