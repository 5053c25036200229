type SettingName = 'theme' | 'language' | 'shop'

/** A setting this browser keeps; undefined when there is none or storage is closed to us. */
export function readSetting(name: SettingName): string | undefined {
  try {
    return localStorage.getItem(`echoloop.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a setting in this browser; without storage it lasts as long as the page. */
export function keepSetting(name: SettingName, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`echoloop.${name}`)
    else localStorage.setItem(`echoloop.${name}`, value)
  } catch {
    return
  }
}
