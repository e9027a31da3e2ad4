declare const brand: unique symbol

/** A string that names one kind of thing; made only by the functions below. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/**
 * Identifiers carry their kind as a prefix (`a:`, `w:`, `t:`). A bare `constructor` or `__proto__` as a
 * node key breaks graphology and several of its algorithms, and "constructor" is a likely topic.
 */
export type AuthorId = Id<'author'>
export type WorkId = Id<'work'>
export type TopicId = Id<'topic'>
export type NodeId = AuthorId | WorkId | TopicId

export type NodeKind = 'author' | 'work' | 'topic'
export const nodeKinds: readonly NodeKind[] = ['author', 'work', 'topic']

/** What the ids of a kind begin with. */
export const idPrefix: Readonly<Record<NodeKind, string>> = { author: 'a:', work: 'w:', topic: 't:' }

export const authorId = (key: string) => `${idPrefix.author}${key}` as AuthorId
export const workId = (key: string) => `${idPrefix.work}${key}` as WorkId
export const topicId = (key: string) => `${idPrefix.topic}${key}` as TopicId
