/** Holds a job up between two of its slices. */
export class Gate {
  #free: Promise<void> = Promise.resolve()
  #open = () => {}

  /** Resolves at once, or when the gate is opened. */
  get free(): Promise<void> {
    return this.#free
  }

  hold(held: boolean): void {
    this.#open()
    this.#free = held
      ? new Promise((resolve) => {
          this.#open = resolve
        })
      : Promise.resolve()
  }
}
