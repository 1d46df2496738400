/** What of a keyboard event decides which key was meant. */
export type KeyPress = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing?: boolean
  keyCode?: number
  getModifierState?: (name: string) => boolean
}

const namedKeys: Record<string, string> = {
  Enter: 'enter',
  Escape: 'escape',
  ' ': 'space',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'home',
  End: 'end',
}

/** Where the punctuation we use stands on the physical keyboard. */
const punctuationCodes: Record<string, string> = {
  Slash: '/',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
}

const COMPOSING = 229

/**
 * The key meant, in any keyboard layout: the Latin character when the layout gives one (Dvorak, AZERTY),
 * else the place of the key (Kazakh, Greek, Armenian). Null while an input method composes.
 */
export function strokeOf(press: KeyPress): string | null {
  if (press.isComposing || press.keyCode === COMPOSING || press.key === 'Process') return null
  // AltGr arrives as Ctrl+Alt on Windows, though it only picks another character of the key.
  const altGraph = press.getModifierState?.('AltGraph') ?? false
  if (press.altKey && !altGraph) return null
  const mod = (press.ctrlKey || press.metaKey) && !altGraph ? 'mod+' : ''
  const named = namedKeys[press.key]
  if (named) return `${mod}${press.shiftKey ? 'shift+' : ''}${named}`
  const character = latin(press) ?? physical(press)
  if (character === null) return null
  const isLetter = /^[a-z]$/.test(character)
  return `${mod}${isLetter && press.shiftKey ? 'shift+' : ''}${character}`
}

function latin(press: KeyPress): string | null {
  return /^[!-~]$/.test(press.key) ? press.key.toLowerCase() : null
}

function physical(press: KeyPress): string | null {
  // A dead key or a function key means nothing by its place.
  if (press.key.length !== 1) return null
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]
  if (letter) return letter.toLowerCase()
  if (press.code === 'Slash' && press.shiftKey) return '?'
  return punctuationCodes[press.code] ?? null
}

/** Single characters are what WCAG 2.1.4 wants an off switch for; arrows, Enter, Esc and Ctrl keys stay. */
export function isSingleKey(stroke: string): boolean {
  const first = stroke.split(' ')[0] ?? ''
  return !first.startsWith('mod+') && !Object.values(namedKeys).includes(first.replace('shift+', ''))
}

const textFields = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select'

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(`${textFields}, [contenteditable]:not([contenteditable=false])`) !== null
}
