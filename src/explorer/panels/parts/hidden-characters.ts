/** Letters that change the direction of text or take no room: names that hold them may not be what they seem. */
export const hasHiddenCharacters = (text: string): boolean =>
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
