import { expect, test } from 'vitest'
import { isPressed } from '../../src/model/command.ts'

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('a character is meant however it is typed', () => {
  expect(isPressed(['?'], pressed('?', { shiftKey: true }))).toBe(true)
  expect(isPressed(['T'], pressed('t'))).toBe(true)
  expect(isPressed(['T'], pressed('T', { shiftKey: true }))).toBe(true)
  expect(isPressed(['+', '='], pressed('='))).toBe(true)
})

test('with Ctrl, or the command key of a Mac, it is another', () => {
  expect(isPressed(['T'], pressed('t', { ctrlKey: true }))).toBe(false)
  expect(isPressed(['Ctrl+Z'], pressed('z', { metaKey: true }))).toBe(true)
  expect(isPressed(['Ctrl+Z'], pressed('z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(isPressed(['Ctrl+Shift+Z'], pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
  expect(isPressed(['Ctrl+Z'], pressed('z', { ctrlKey: true, altKey: true }))).toBe(false)
})

test('of keys with a name Shift counts', () => {
  expect(isPressed(['ArrowUp'], pressed('ArrowUp', { shiftKey: true }))).toBe(false)
  expect(isPressed(['Shift+F10'], pressed('F10', { shiftKey: true }))).toBe(true)
})
