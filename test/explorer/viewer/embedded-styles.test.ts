import { expect, test } from 'vitest'
import { embeddedStyles } from '../../../src/explorer/viewer/embedded-styles.ts'

test.each([
  [':root{--ink:#000}', '.frame{--ink:#000}'],
  [':root[data-theme="dark"] {color-scheme: dark}', '.frame[data-theme="dark"] {color-scheme: dark}'],
  [
    'html,\nbody {\n  height: 100%;\n}\n\nbody {\n  color: red;\n}',
    '.frame {\n  height: 100%;\n}\n\n.frame {\n  color: red;\n}',
  ],
  ['html,body{margin:0}body{color:red}tbody tr{top:0}', '.frame{margin:0}.frame{color:red}tbody tr{top:0}'],
  ['.panel-body{top:0}.sheet-body {top:0}', '.panel-body{top:0}.sheet-body {top:0}'],
  ['@media (max-width: 760px) {.a{top:0}}', '@container (max-width: 760px) {.a{top:0}}'],
  ['@media (width<=760px){.a{top:0}}', '@container (width<=760px){.a{top:0}}'],
  ['@media (pointer: coarse) {.a{top:0}}', '@media (pointer: coarse) {.a{top:0}}'],
  ['.a{width:min(640px,calc(100vw - 32px));height:62dvh}', '.a{width:min(640px,calc(100cqw - 32px));height:62cqh}'],
])('%s, in a part of a page, is %s', (styles, embedded) => {
  expect(embeddedStyles(styles)).toBe(embedded)
})
