import type { WidgetParts } from '../widgets/widget-parts.ts'
import { defineElement } from './define-element.ts'

/** The table of widgets with the hashed names of their files, put in when the script is bundled. */
declare const bundledParts: Record<string, WidgetParts>

function defineAll(): void {
  for (const [name, parts] of Object.entries(bundledParts)) defineElement(name, parts)
}

// A shadow root that comes with the page must have been read before its element wakes.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', defineAll, { once: true })
else defineAll()
