import type { WidgetParts } from '../widgets/widget-parts.ts'
import { defineElement } from './define-element.ts'

/** The table of widgets with the hashed names of their files, put in when the script is bundled. */
declare const bundledParts: Record<string, WidgetParts>

function defineAll(): void {
  for (const [name, parts] of Object.entries(bundledParts)) defineElement(name, parts)
}

/** The shop's own page is painted first; one in the background waits until it is looked at. */
const defineSoon = () => requestAnimationFrame(() => setTimeout(defineAll))

// A shadow root that comes with the page must have been read before its element wakes.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', defineSoon, { once: true })
else defineSoon()
