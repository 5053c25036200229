import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { type WindowElement, windowElements } from './window-elements.ts'

type ElementSelectProps = { value: WindowElement; onChoose: (element: WindowElement) => void }

/** The elements with a line about each, one of them chosen. */
export function ElementSelect({ value, onChoose }: ElementSelectProps): ReactNode {
  const words = useWords().shopWindow.embed
  return (
    <fieldset className="window-elements">
      <legend>{words.element}</legend>
      {windowElements.map((element) => (
        <label key={element} className={element === value ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name="window-element"
            className="sr-only"
            checked={element === value}
            onChange={() => onChoose(element)}
          />
          <strong>{words.elements[element].name}</strong>
          <span className="quiet">{words.elements[element].note}</span>
        </label>
      ))}
    </fieldset>
  )
}
