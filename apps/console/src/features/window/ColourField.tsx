import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { JudgedColour, ThemeColourName } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type ColourFieldProps = {
  name: ThemeColourName
  value: string
  /** Undefined where the chosen ground does not use this colour. */
  judged: JudgedColour | undefined
  onChange: (colour: string) => void
}

/** A colour by picker or by its digits, with its contrast beside it, and the nearest that can be read. */
export function ColourField({ name, value, judged, onChange }: ColourFieldProps): ReactNode {
  const words = useWords().shopWindow.look
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const isColour = /^#[0-9a-f]{6}$/i.test(typed)
  const type = (text: string) => {
    setTyped(text)
    if (/^#[0-9a-f]{6}$/i.test(text)) onChange(text.toLowerCase())
  }
  const hint = words.colourHint[name === 'star' || name === 'starDark' ? 'star' : 'accent']
  return (
    <div className="window-colour">
      <Labelled label={words.colours[name]} hint={isColour ? hint : words.notAColour}>
        {(id) => (
          <span className="window-colour-inputs">
            <input
              type="color"
              aria-label={words.colours[name]}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            <Input
              id={id}
              value={typed}
              maxLength={7}
              spellCheck={false}
              status={isColour ? undefined : 'error'}
              onChange={(event) => type(event.target.value.trim())}
            />
          </span>
        )}
      </Labelled>
      {judged ? (
        <ContrastLine judged={judged} onChange={onChange} />
      ) : (
        <p className="quiet">{words.notUsed}</p>
      )}
    </div>
  )
}

function ContrastLine({
  judged,
  onChange,
}: {
  judged: JudgedColour
  onChange: (colour: string) => void
}): ReactNode {
  const words = useWords().shopWindow.look
  const format = useFormat()
  const { ratio, needed, passes, offered } = judged
  return (
    <p className={passes ? 'window-contrast' : 'window-contrast is-weak'} role="status">
      {passes ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      <span>
        {words.contrast(format.mean(ratio), String(needed))}
        {' · '}
        {passes ? words.readable : words.notReadable}
      </span>
      {passes ? null : (
        <Button size="small" onClick={() => onChange(offered)}>
          {words.take(offered)}
        </Button>
      )}
    </p>
  )
}
