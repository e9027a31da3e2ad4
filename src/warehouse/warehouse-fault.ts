import type { WarehouseCause } from '../model/warehouse-cause.ts'

/** The warehouse could not go on. */
export class WarehouseFault extends Error {
  readonly fault: WarehouseCause

  constructor(fault: WarehouseCause, cause?: unknown) {
    super('said' in fault ? `${fault.code}: ${fault.said}` : fault.code, { cause })
    this.fault = fault
  }
}
