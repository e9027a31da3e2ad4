/**
 * The style sheets of a page, for a part of one: what is said of the page is said of `.frame`, and what depends on the size of
 * the window depends on that of the frame, which is a container that can be asked for it.
 */
export const embeddedStyles = (styles: string): string =>
  styles
    .replace(/:root\b/gu, '.frame')
    .replace(/\bhtml\s?,\s{0,9}body\b/gu, '.frame')
    .replace(/(^|[}\n;])body(?=[\s[{])/gu, '$1.frame')
    .replace(/@media\s?(?=\((?:max|min)-width:|\(width)/gu, '@container ')
    .replace(/(\d)(?:d?v)(h|w)\b/gu, '$1cq$2')
