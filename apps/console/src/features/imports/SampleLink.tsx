import { DownloadOutlined } from '@ant-design/icons'
import { type ReactNode, useMemo } from 'react'
import { useWordsChoice } from '../../words/words-context.ts'
import { sampleCsv } from './sample-csv.ts'

/** A small file of the right shape to download. */
export function SampleLink(): ReactNode {
  const { words, language } = useWordsChoice()
  const text = words.imports.file
  const address = useMemo(
    () => `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv(language))}`,
    [language],
  )
  return (
    <p className="quiet import-sample">
      {text.sampleHint}{' '}
      <a href={address} download={text.sampleName}>
        <DownloadOutlined aria-hidden="true" /> {text.sample}
      </a>
    </p>
  )
}
