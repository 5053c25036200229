import { feedbackPlaces, type ShopTheme, themeDensities, themeFonts, themeGrounds } from '@echoloop/contract'
import { Slider } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type LookChoicesProps = { theme: ShopTheme; onChange: (change: Partial<ShopTheme>) => void }

/** Everything of a look but its colours. */
export function LookChoices({ theme, onChange }: LookChoicesProps): ReactNode {
  const words = useWords().shopWindow.look
  const format = useFormat()
  return (
    <>
      <ChoiceRow
        label={words.ground}
        value={theme.ground}
        options={themeGrounds.map((value) => ({ value, label: words.grounds[value] }))}
        onChoose={(ground) => onChange({ ground })}
      />
      <ChoiceRow
        label={words.font}
        value={theme.font}
        options={themeFonts.map((value) => ({ value, label: words.fonts[value] }))}
        onChoose={(font) => onChange({ font })}
      />
      <ChoiceRow
        label={words.density}
        value={theme.density}
        options={themeDensities.map((value) => ({ value, label: words.densities[value] }))}
        onChoose={(density) => onChange({ density })}
      />
      <div className="window-sliders">
        <Labelled label={words.radius} hint={words.pixels(format.number(theme.radius))}>
          {() => (
            <Slider
              min={0}
              max={24}
              value={theme.radius}
              ariaLabelForHandle={words.radius}
              onChange={(radius) => onChange({ radius })}
            />
          )}
        </Labelled>
        <Labelled label={words.pageSize} hint={`${format.number(theme.pageSize)} · ${words.pageSizeHint}`}>
          {() => (
            <Slider
              min={5}
              max={20}
              value={theme.pageSize}
              ariaLabelForHandle={words.pageSize}
              onChange={(pageSize) => onChange({ pageSize })}
            />
          )}
        </Labelled>
      </div>
      <ChoiceRow
        label={words.feedbackPlace}
        value={theme.feedbackPlace}
        options={feedbackPlaces.map((value) => ({ value, label: words.feedbackPlaces[value] }))}
        onChoose={(feedbackPlace) => onChange({ feedbackPlace })}
      />
    </>
  )
}
