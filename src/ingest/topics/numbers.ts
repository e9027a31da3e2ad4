/** Numbers one after the other, as many as come. */
export class Numbers {
  length = 0
  #numbers = new Int32Array(1024)

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = number
  }

  at(place: number): number {
    return this.#numbers[place]!
  }

  all(): Int32Array {
    return this.#numbers.subarray(0, this.length)
  }
}
