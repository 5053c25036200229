import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { SigningRefusal } from './use-audit-signing.ts'

/** Says plainly where the server's account is not what this browser reckoned. */
export function SigningRefused({ reasons }: { reasons: readonly SigningRefusal[] }): ReactNode {
  const text = useWords().trust.sign
  if (reasons.length === 0) return null
  return (
    <Alert
      type="error"
      role="alert"
      title={text.refused}
      description={
        <ul className="signing-refused">
          {reasons.map((reason) => (
            <li key={reason}>{text.reasons[reason]}</li>
          ))}
        </ul>
      }
    />
  )
}
