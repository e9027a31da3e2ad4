export function bundle(entry: string): Promise<string>
export function newest(path: string): number
