/** A browser with one page, driven as a person would: with a real pointer and real keys. */
export interface Browser {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** Calls a function in the page. It knows nothing but its argument, which travels as JSON, as does its result. */
  run<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  /** Clicks a point of the page; pixels from its upper left corner. */
  click(x: number, y: number): Promise<void>
  type(text: string): Promise<void>
  /** Presses keys together, by their names in `KeyboardEvent.key`: `Shift+F10`. */
  press(keys: string): Promise<void>
  close(): Promise<void>
}

/** Pixels of the screen; a window on it shows a page that is less high. */
export const screen = { width: 1440, height: 900 } as const
