/**
 * What a person can ask for, as data: menus, keys, their help and the palette are drawn from tables of these. An
 * *edit* is a step of the history; a change of *view* too, those of one kind within a second being one; what *passes*
 * (selection, camera, open panels) is none.
 */
export interface Command<Id extends string, Subject> {
  readonly id: Id
  readonly class: 'edit' | 'view' | 'passing'
  /** Each a way to ask for it: `Ctrl+Z`, `/`, `Shift+ArrowUp`. Ctrl is ⌘ on a Mac. */
  readonly keys?: readonly string[]
  /** Whether it can be asked for now; always, unless said. */
  can?(subject: Subject): boolean
  perform(subject: Subject): void
}

/** What a keyboard tells, as browsers put it. */
interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether what was pressed is one of these keys. Of characters Shift is a part: `?` asks for none beside it. */
export const isPressed = (keys: readonly string[], pressed: Pressed): boolean =>
  keys.some((key) => {
    const parts = key === '+' ? ['+'] : key.split('+')
    const name = parts.at(-1)!
    const control = parts.includes('Ctrl')
    if (pressed.altKey || (pressed.ctrlKey || pressed.metaKey) !== control) return false
    const letter = name.length === 1
    if ((letter ? pressed.key.toLowerCase() : pressed.key) !== (letter ? name.toLowerCase() : name)) return false
    return letter && !control ? true : pressed.shiftKey === parts.includes('Shift')
  })
