import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState.tsx'

type FormEndProps = {
  /** What `useAction` says of the saving. */
  action: { error: unknown; isPending: boolean }
  label: string
  /** False: the form is only read. */
  mayWrite?: boolean
  /** Takes the place of the sentence that nothing was lost. */
  reassurance?: string
  /** Buttons beside the one that saves. */
  children?: ReactNode
}

/** The end of a form: what went wrong, and what can be done with what was entered. */
export function FormEnd({ action, label, mayWrite = true, reassurance, children }: FormEndProps): ReactNode {
  return (
    <>
      {action.error ? <ErrorState error={action.error} reassurance={reassurance} /> : null}
      {mayWrite ? (
        <div className="panel-actions">
          <Button type="primary" htmlType="submit" loading={action.isPending}>
            {label}
          </Button>
          {children}
        </div>
      ) : null}
    </>
  )
}
