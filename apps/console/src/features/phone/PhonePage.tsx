import './phone.css'
import { Button, Segmented } from 'antd'
import { type ReactNode, useRef } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { LineForm } from './LineForm.tsx'
import { PhoneNotes } from './PhoneNotes.tsx'
import { isUntouched } from './phone-line.ts'
import { TemplatesButton } from './TemplatesButton.tsx'
import { type PhoneLines, usePhoneLines } from './use-phone-lines.ts'

/** Where calls are written down, several at once if need be. */
export function PhonePage(): ReactNode {
  const words = useWords()
  const text = words.phone
  const mayWrite = usePermission('case.write')
  const lines = usePhoneLines()
  const place = useRef<HTMLElement>(null)
  const focusNumber = () =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLInputElement>('input[type=tel]')?.focus())
  useShortcut('n', text.addLine, () => {
    if (!isUntouched(lines.at)) lines.add()
    focusNumber()
  })
  return (
    <div className="phone-room">
      <PageHeader title={words.shell.rooms.phone} note={text.intro}>
        <TemplatesButton />
      </PageHeader>
      {mayWrite ? (
        <section aria-label={text.line(lines.at.number)} ref={place}>
          <LineTabs lines={lines} onAdd={focusNumber} />
          <LineForm key={lines.at.key} lines={lines} onSaved={focusNumber} />
        </section>
      ) : null}
      <PhoneNotes onBack={lines.bringBack} />
    </div>
  )
}

function LineTabs({ lines, onAdd }: { lines: PhoneLines; onAdd: () => void }): ReactNode {
  const text = useWords().phone
  return (
    <div className="phone-lines">
      <Segmented
        value={lines.at.key}
        options={lines.lines.map((line) => ({
          value: line.key,
          label: line.name.trim() || line.phone.trim() || text.line(line.number),
        }))}
        onChange={lines.choose}
      />
      <Button
        onClick={() => {
          lines.add()
          onAdd()
        }}
      >
        + {text.addLine}
      </Button>
      {lines.lines.length > 1 && isUntouched(lines.at) ? (
        <Button type="text" onClick={() => lines.close(lines.at.key)}>
          {text.closeLine(lines.at.number)}
        </Button>
      ) : null}
    </div>
  )
}
