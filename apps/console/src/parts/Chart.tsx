import { type ReactNode, useEffect, useRef } from 'react'
import { useTheme } from '../app/theme-context.ts'
import type { ChartDrawing, ChartOption } from './draw-chart.ts'

type ChartProps = {
  option: ChartOption
  /** What the chart shows, for those who do not see it. */
  description: string
  height?: number
}

/** A chart in SVG; the drawing library is loaded when the first one is shown. */
export function Chart({ option, description, height = 220 }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<ChartDrawing>(undefined)
  const latest = useRef(option)
  const { isDark } = useTheme()

  useEffect(() => {
    latest.current = option
    drawing.current?.show(option)
  }, [option])

  // The colours are read from the page's style, therefore a change of theme draws anew.
  useEffect(() => {
    const element = place.current
    if (!element) return
    let isGone = false
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone) return
      drawing.current = drawChart({ element, isDark })
      drawing.current.show(latest.current)
    })
    return () => {
      isGone = true
      drawing.current?.remove()
      drawing.current = undefined
    }
  }, [isDark])

  return (
    <figure className="chart" role="img" aria-label={description}>
      <div ref={place} style={{ height }} aria-hidden="true" />
    </figure>
  )
}
