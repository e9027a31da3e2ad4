import type { ShelfFault } from '../../model/shelf-fault.ts'

/** What comes of everything that is asked of the shelf: never a rejection. */
export type Result<T extends object> = Promise<
  (T & { readonly ok: true }) | { readonly ok: false; readonly fault: ShelfFault }
>

/** Ends a transaction, which then leaves everything as it was. */
export class Refused extends Error {
  readonly fault: ShelfFault

  constructor(fault: ShelfFault) {
    super(fault.code)
    this.fault = fault
  }
}

export async function resultOf<T extends object>(work: () => Promise<T>): Result<T> {
  try {
    return { ...(await work()), ok: true }
  } catch (cause) {
    return { ok: false, fault: faultOf(cause) }
  }
}

function faultOf(cause: unknown): ShelfFault {
  if (cause instanceof Refused) return cause.fault
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) }
  switch (name) {
    case 'QuotaExceededError':
      return { code: 'full' }
    case 'VersionError':
      return { code: 'newer' }
    case 'NotReadableError':
      // Chromium keeps what is large in files of their own, and one of them is gone.
      return { code: 'evicted' }
    default:
      return { code: 'failed', said: message || name }
  }
}
