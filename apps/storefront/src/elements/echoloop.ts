import { defineElement } from './define-element.ts'

/**
 * The table of widgets with the hashed names of their files, put in when the script is bundled: name, style sheets,
 * hash of the script and height kept free, where there are any. Rows instead of objects: every page loads every byte.
 */
declare const bundledParts: readonly [name: string, styles: string[], scriptHash?: string, reserve?: string][]

function defineAll(): void {
  for (const [name, styles, hash, reserve] of bundledParts)
    defineElement(name, { styles, script: hash && `widget-${name}-${hash}.js`, reserve })
}

/** The shop's own page is painted first; one in the background waits until it is looked at. */
const defineSoon = () => requestAnimationFrame(() => setTimeout(defineAll))

// A shadow root that comes with the page must have been read before its element wakes.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', defineSoon, { once: true })
else defineSoon()
