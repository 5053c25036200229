import { ExportOutlined, QrcodeOutlined } from '@ant-design/icons'
import { Button, QRCode } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { AddressLine } from './AddressLine.tsx'

type HostedPageProps = { name: string; note: string; url: string; children?: ReactNode }

/** One hosted page: what it is, its address, and a code to print. */
export function HostedPage({ name, note, url, children }: HostedPageProps): ReactNode {
  const words = useWords().shopWindow.pages
  const [isShown, setShown] = useState(false)
  return (
    <section className="window-page">
      <h2>{name}</h2>
      <p className="quiet">{note}</p>
      {children}
      <AddressLine url={url} label={words.address(name)}>
        <Button
          icon={<QrcodeOutlined />}
          aria-expanded={isShown}
          aria-label={words.code(name)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hideCode : words.showCode}
        </Button>
        <a href={url} target="_blank" rel="noreferrer" aria-label={`${words.open}: ${name}`}>
          <ExportOutlined aria-hidden /> {words.open}
        </a>
      </AddressLine>
      {isShown ? (
        <div className="window-qr" role="img" aria-label={words.code(name)}>
          <QRCode value={url} type="svg" size={180} color="#000000" bgColor="#ffffff" bordered={false} />
        </div>
      ) : null}
    </section>
  )
}
