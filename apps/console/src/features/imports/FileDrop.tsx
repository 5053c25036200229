import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

/** A place to drop one file, with a button for those who do not drag. */
export function FileDrop({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }): ReactNode {
  const words = useWords().imports.file
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [hadMany, setHadMany] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    setHadMany((files?.length ?? 0) > 1)
    if (file) onFile(file)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <section
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      aria-label={words.drop}
      aria-busy={isBusy}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <InboxOutlined aria-hidden="true" className="file-drop-sign" />
      <p className="file-drop-title">{isBusy ? words.reading : words.drop}</p>
      <Button type="primary" loading={isBusy} onClick={() => chooser.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={chooser}
        className="sr-only"
        type="file"
        tabIndex={-1}
        aria-label={words.choose}
        accept=".csv,.tsv,.tab,.jsonl,.ndjson,.json,.txt,.xlsx,.xlsm,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.target.files)
          // The same file, mended, must be choosable again.
          event.target.value = ''
        }}
      />
      <p className="quiet">{words.accepts}</p>
      {hadMany ? <p role="status">{words.tooMany}</p> : null}
    </section>
  )
}
