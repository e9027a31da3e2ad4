import type { ComponentChildren } from 'preact'

/** One family of line icons on a 20-unit square, 1.5 units of stroke; decoration only, named by their button. */
function icon(children: ComponentChildren) {
  return () => (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.25" />
    <path d="m13 13 3.75 3.75" />
  </>,
)
export const CloseIcon = icon(<path d="m5.5 5.5 9 9m0-9-9 9" />)
export const BackIcon = icon(<path d="M16 10H4.5m0 0L9 5.5M4.5 10 9 14.5" />)
export const SunIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.25" />
    <path d="M10 2.5v1.75m0 11.5v1.75M2.5 10h1.75m11.5 0h1.75M4.7 4.7l1.24 1.24m8.12 8.12 1.24 1.24m0-10.6-1.24 1.24M5.94 14.06 4.7 15.3" />
  </>,
)
export const MoonIcon = icon(<path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z" />)
export const SystemIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5Z" fill="currentColor" />
  </>,
)
export const ExportIcon = icon(
  <path d="M10 12.5V3m0 0L6.5 6.5M10 3l3.5 3.5M4 11v4.25c0 .7.55 1.25 1.25 1.25h9.5c.7 0 1.25-.55 1.25-1.25V11" />,
)
export const FigureIcon = icon(
  <>
    <rect x="3" y="3.75" width="14" height="12.5" rx="1.5" />
    <circle cx="7.25" cy="8" r="1.4" />
    <circle cx="13" cy="7.5" r="1" />
    <path d="M8 9.2 11 12m.6-.4L12.6 8.6M6 13.5h8" />
  </>,
)
export const SaveIcon = icon(
  <path d="M10 3v9.5m0 0L6.5 9m3.5 3.5L13.5 9M4 12.5v2.75c0 .7.55 1.25 1.25 1.25h9.5c.7 0 1.25-.55 1.25-1.25V12.5" />,
)
export const GoIcon = icon(<path d="M4 10h11.5m0 0L11 5.5m4.5 4.5L11 14.5" />)
export const OpenIcon = icon(
  <path d="M3.25 15V5.25c0-.7.55-1.25 1.25-1.25h3.2l1.8 2h6c.7 0 1.25.55 1.25 1.25V15c0 .7-.55 1.25-1.25 1.25h-11C3.8 16.25 3.25 15.7 3.25 15Z" />,
)
export const TableIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.75" />
    <path d="M3 8.25h14M8 8.25V16" />
  </>,
)
export const ColumnsIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.75" />
    <path d="M7.75 4v12m4.5-12v12" />
  </>,
)
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
    <path d="M13 4.5v-.25c0-.7-.55-1.25-1.25-1.25h-7.5C3.55 3 3 3.55 3 4.25v7.5c0 .7.55 1.25 1.25 1.25h.25" />
  </>,
)
export const LayersIcon = icon(<path d="m10 3.5 7 3.75-7 3.75-7-3.75 7-3.75ZM3 11l7 3.75L17 11" />)
export const BooksIcon = icon(<path d="M4.25 16.5v-13m4 13v-13m-5 0h6v13h-6zm8.6.9 2.9-.8 3 11.5-2.9.8z" />)
export const PeopleIcon = icon(
  <>
    <circle cx="7.5" cy="7" r="2.75" />
    <path d="M2.5 16c.4-2.9 2.3-4.5 5-4.5s4.6 1.6 5 4.5M12.6 4.5a2.6 2.6 0 0 1 0 5M14.3 11.9c1.8.5 2.9 1.9 3.2 4.1" />
  </>,
)
export const UndoIcon = icon(<path d="M4 8.25h8.25a3.75 3.75 0 0 1 0 7.5H8M4 8.25 7.25 5M4 8.25l3.25 3.25" />)
export const RedoIcon = icon(<path d="M16 8.25H7.75a3.75 3.75 0 0 0 0 7.5H12M16 8.25 12.75 5M16 8.25l-3.25 3.25" />)
export const HistoryIcon = icon(<path d="M4.2 6.2A7 7 0 1 1 3 10m0-5.5v3h3M10 6.5V10l2.5 1.75" />)
export const NoteIcon = icon(
  <path d="m4 16 .8-3.6 8.7-8.7a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2l-8.7 8.7L4 16Zm8.2-11 2.8 2.8" />,
)
export const TagIcon = icon(
  <>
    <path d="M3.5 4.75v5.1c0 .33.13.65.37.88l5.9 5.9c.49.49 1.28.49 1.77 0l5.09-5.09c.49-.49.49-1.28 0-1.77l-5.9-5.9a1.25 1.25 0 0 0-.88-.37h-5.1c-.69 0-1.25.56-1.25 1.25Z" />
    <path d="M7 7v.01" />
  </>,
)
export const PlusIcon = icon(<path d="M10 4.5v11M4.5 10h11" />)
export const MinusIcon = icon(<path d="M4.5 10h11" />)
export const FitIcon = icon(
  <path d="M3.5 7V4.75c0-.7.55-1.25 1.25-1.25H7m6 0h2.25c.7 0 1.25.55 1.25 1.25V7m0 6v2.25c0 .7-.55 1.25-1.25 1.25H13m-6 0H4.75c-.7 0-1.25-.55-1.25-1.25V13" />,
)
export const ChevronIcon = icon(<path d="m6 8 4 4 4-4" />)
export const OutwardIcon = icon(
  <path d="M8 5H5.25C4.55 5 4 5.55 4 6.25v8.5c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V12M11 4h5v5m0-5-7 7" />,
)
export const WarningIcon = icon(
  <path d="M10 7.5v3.75m0 2.5v.01M8.9 3.8 2.7 14.4a1.25 1.25 0 0 0 1.1 1.85h12.4a1.25 1.25 0 0 0 1.1-1.85L11.1 3.8a1.27 1.27 0 0 0-2.2 0Z" />,
)
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="M10 9.25v4m0-6.5v.01" />
  </>,
)
export const KeyboardIcon = icon(
  <>
    <rect x="2.5" y="5" width="15" height="10" rx="1.75" />
    <path d="M5.75 8.25v.01m2.85-.01v.01m2.8-.01v.01m2.85-.01v.01M7 12h6" />
  </>,
)
export const PinIcon = icon(<path d="M7.25 3.25h5.5m-4.75 0v5L5.5 11.5h9L12 8.25v-5M10 11.5v5.25" />)
export const ArrangeIcon = icon(
  <>
    <circle cx="5" cy="14.5" r="2" />
    <circle cx="9.5" cy="5" r="2" />
    <circle cx="15.5" cy="12" r="2" />
    <path d="m5.9 12.7 2.75-5.9m2.1.1 3.4 3.6M7 14.1l6.5-1.7" />
  </>,
)
export const FilterIcon = icon(<path d="M3.5 4.5h13l-5 6v5.25l-3-1.75v-3.5z" />)
export const PlayIcon = icon(<path d="M6.5 4.5v11l9-5.5z" />)
export const PauseIcon = icon(<path d="M7 4.75v10.5M13 4.75v10.5" />)
export const PeriodsIcon = icon(<path d="M4.5 4h4v4.5h-4zm7 0h4v4.5h-4zm-7 7.5h4V16h-4zm7 0h4V16h-4z" />)
export const CompareIcon = icon(<path d="M4 6.5h11.5m-3-3 3 3-3 3M16 13.5H4.5m3-3-3 3 3 3" />)
export const CheckIcon = icon(<path d="m4.5 10.5 3.5 3.5 7.5-8" />)

/** The wordmark's sign: three who write together. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M7 16.5 12 6.5l6 8.5Z" />
      <circle cx="12" cy="6" r="3.25" />
      <circle cx="6.5" cy="17" r="3.25" />
      <circle cx="18.5" cy="15.5" r="2.25" />
    </svg>
  )
}
