export function browser(): Promise<string | undefined>
export function needBrowser(): Promise<string>
