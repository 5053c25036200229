import type { ReactNode } from 'react'
import { themePreferences, useTheme } from '../app/theme-context.ts'
import { useWords } from '../words/use-words.ts'
import { ChoiceRow } from './ChoiceRow.tsx'

/** Light, dark, or as the system says; kept in this browser. */
export function ThemeChoice(): ReactNode {
  const words = useWords().shell
  const { preference, choose } = useTheme()
  return (
    <ChoiceRow
      label={words.theme}
      value={preference}
      options={themePreferences.map((value) => ({ value, label: words.themeNames[value] }))}
      onChoose={choose}
    />
  )
}
