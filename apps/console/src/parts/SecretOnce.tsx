import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { CopyOnce } from './CopyOnce.tsx'

/** A secret that was just made, told to those who do not see it too; nothing while there is none. */
export function SecretOnce({ secret, title }: { secret: string | undefined; title: string }): ReactNode {
  return (
    <div aria-live="polite">
      {secret ? (
        <Alert type="success" title={title} description={<CopyOnce value={secret} label={title} />} />
      ) : null}
    </div>
  )
}
