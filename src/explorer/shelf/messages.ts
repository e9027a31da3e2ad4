/** What tabs of one browser say to each other; a tab does not hear itself. */
export interface Channel {
  readonly say: (message: object) => void
  readonly listen: (listener: (message: unknown) => void) => void
  readonly close: () => void
}

/** Undefined where tabs cannot hear each other. */
export type OpenChannel = (name: string) => Channel | undefined

/** The browser's own. */
export const ownChannel: OpenChannel = (name) => {
  let channel: BroadcastChannel
  try {
    channel = new BroadcastChannel(name)
  } catch {
    // There is none, or it is forbidden here.
    return undefined
  }
  return {
    say(message) {
      try {
        channel.postMessage(message)
      } catch {
        // It was closed while there was still something to say.
      }
    },
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    close: () => channel.close(),
  }
}
