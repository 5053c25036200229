import { type ReactNode, useId } from 'react'

type LabelledProps = {
  label: ReactNode
  hint?: ReactNode
  /** The control, with the id that the label names. */
  children: (id: string) => ReactNode
}

/** A control with its label above and a hint below. */
export function Labelled({ label, hint, children }: LabelledProps): ReactNode {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <span className="quiet">{hint}</span> : null}
    </div>
  )
}
