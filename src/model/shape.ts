/** What a value from a file must be before it is taken for a `T`. */
export interface Shape<T> {
  /** Where the value is not so, and what was wanted there; undefined where it is. */
  (value: unknown): Misfit | undefined
  /** Never there: keeps what a value of the shape is known to be. */
  readonly of?: T
}

export interface Misfit {
  /** From the value: `.bylines[0].name`; empty: the value itself. */
  readonly path: string
  readonly wanted: Wanted
}

export type Wanted = 'text' | 'number' | 'truth' | 'list' | 'object' | 'choice' | 'link' | 'year'

export const fits = <T>(shape: Shape<T>, value: unknown): value is T => shape(value) === undefined

const plain =
  <T>(wanted: Wanted, is: (value: unknown) => boolean): Shape<T> =>
  (value) =>
    is(value) ? undefined : { path: '', wanted }

export const text: Shape<string> = plain('text', (value) => typeof value === 'string')
/** Neither infinite nor no number. */
export const real: Shape<number> = plain('number', (value) => Number.isFinite(value))
/** Whole, from 0. */
export const count: Shape<number> = plain('number', (value) => Number.isSafeInteger(value) && (value as number) >= 0)
export const truth: Shape<boolean> = plain('truth', (value) => typeof value === 'boolean')
export const anything: Shape<unknown> = () => undefined

export const within = (least: number, most: number): Shape<number> =>
  plain('number', (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most)

export const oneOf = <const T extends string>(...words: readonly T[]): Shape<T> =>
  plain('choice', (value) => (words as readonly unknown[]).includes(value))

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return { path: '', wanted: 'list' }
    for (let i = 0; i < value.length; i++) {
      const misfit = shape(value[i])
      if (misfit !== undefined) return { ...misfit, path: `[${i}]${misfit.path}` }
    }
    return undefined
  }

/** Any names, each with a value of the shape. */
export const record =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value) => {
    if (!isObject(value)) return { path: '', wanted: 'object' }
    for (const [name, one] of Object.entries(value)) {
      const misfit = shape(one)
      if (misfit !== undefined) return { ...misfit, path: `.${name}${misfit.path}` }
    }
    return undefined
  }

type Fields = Readonly<Record<string, Shape<unknown>>>
type Of<F extends Fields> = { readonly [K in keyof F]: F[K] extends Shape<infer T> ? T : never }

/** The fields that must be there, and those that may; others are let pass. */
export const object =
  <F extends Fields, O extends Fields = Record<never, never>>(fields: F, optional?: O): Shape<Of<F> & Partial<Of<O>>> =>
  (value) => {
    if (!isObject(value)) return { path: '', wanted: 'object' }
    for (const name in fields) {
      const misfit = fields[name]!(value[name])
      if (misfit !== undefined) return { ...misfit, path: `.${name}${misfit.path}` }
    }
    for (const name in optional) {
      if (value[name] === undefined) continue
      const misfit = optional[name]!(value[name])
      if (misfit !== undefined) return { ...misfit, path: `.${name}${misfit.path}` }
    }
    return undefined
  }

/** Objects told apart by one field. */
export const variant =
  <K extends string, V extends Readonly<Record<string, Shape<object>>>>(
    field: K,
    variants: V,
  ): Shape<{ [N in keyof V]: { readonly [F in K]: N } & (V[N] extends Shape<infer T> ? T : never) }[keyof V]> =>
  (value) => {
    if (!isObject(value)) return { path: '', wanted: 'object' }
    const name = value[field]
    const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined
    return shape === undefined ? { path: `.${field}`, wanted: 'choice' } : shape(value)
  }

export const either =
  <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  (value) => {
    const misfit = one(value)
    return misfit === undefined || other(value) === undefined ? undefined : misfit
  }

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
