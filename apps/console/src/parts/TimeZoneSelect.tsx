import { Select } from 'antd'
import { type ReactNode, useMemo } from 'react'

type TimeZoneSelectProps = {
  id?: string
  value?: string
  disabled?: boolean
  onChange?: (timeZone: string) => void
}

/** All time zones the browser knows, found by typing; a field of a form. */
export function TimeZoneSelect({ id, value, disabled, onChange }: TimeZoneSelectProps): ReactNode {
  const options = useMemo(() => {
    const zones = new Set(Intl.supportedValuesOf('timeZone'))
    zones.add('UTC')
    if (value) zones.add(value)
    return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  }, [value])
  return (
    <Select
      id={id}
      value={value}
      disabled={disabled}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  )
}
